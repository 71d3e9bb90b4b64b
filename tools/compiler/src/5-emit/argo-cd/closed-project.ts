import type { JsonObject } from "@bailiwick/model/json-value";
import { AppProject } from "@kubernetes-models/argo-cd/argoproj.io/v1alpha1/AppProject";
import { ARGO_CD_NAMESPACE } from "../argo-cd-namespace.ts";
import { plain } from "../typed.ts";
import type { Kinds } from "./kinds-by-folder.ts";

/** What a project admits; what is not listed is refused. */
export interface ClosedLists {
  readonly kinds: Kinds;
  readonly destinations: readonly { server: string; namespace: string }[];
  readonly repositories: readonly string[];
}

/** An AppProject whose lists are literal and closed; an empty list admits nothing. */
export function closedProject(name: string, lists: ClosedLists): JsonObject {
  return plain(
    new AppProject({
      metadata: { name, namespace: ARGO_CD_NAMESPACE },
      spec: {
        clusterResourceWhitelist: lists.kinds.cluster.map(kind),
        destinations: [...lists.destinations],
        ...namespaced(lists.kinds),
        sourceRepos: [...lists.repositories],
      },
    }),
  );
}

/**
 * Argo CD reads a missing list of namespaced kinds as "all of them", and its own writes leave empty
 * lists out (AppProject, `omitempty`). So nothing is said as the refusal of everything.
 */
function namespaced({ namespaced: kinds }: Kinds) {
  return kinds.length > 0
    ? { namespaceResourceWhitelist: kinds.map(kind) }
    : { namespaceResourceBlacklist: [{ group: "*", kind: "*" }] };
}

function kind(name: string): { group: string; kind: string } {
  const slash = name.indexOf("/");
  return { group: name.slice(0, slash), kind: name.slice(slash + 1) };
}
