import type { JsonObject } from "@bailiwick/model/json-value";
import { AppProject } from "@kubernetes-models/argo-cd/argoproj.io/v1alpha1/AppProject";
import { plain } from "../typed.ts";
import { ARGO_CD_NAMESPACE } from "./settings.ts";

/** What a project admits; what is not listed is refused. */
export interface ClosedLists {
  /** Cluster-scoped kinds, as `group/Kind`; a core kind has no group before the slash. */
  readonly clusterKinds: readonly string[];
  /** Kinds inside of namespaces, in the same form. */
  readonly namespacedKinds: readonly string[];
  readonly destinations: readonly { server: string; namespace: string }[];
  readonly repositories: readonly string[];
}

/** An AppProject whose lists are literal and closed; an empty list admits nothing. */
export function closedProject(name: string, lists: ClosedLists): JsonObject {
  return plain(
    new AppProject({
      metadata: { name, namespace: ARGO_CD_NAMESPACE },
      spec: {
        clusterResourceWhitelist: lists.clusterKinds.map(kind),
        destinations: [...lists.destinations],
        namespaceResourceWhitelist: lists.namespacedKinds.map(kind),
        sourceRepos: [...lists.repositories],
      },
    }),
  );
}

function kind(name: string): { group: string; kind: string } {
  const slash = name.indexOf("/");
  return { group: name.slice(0, slash), kind: name.slice(slash + 1) };
}
