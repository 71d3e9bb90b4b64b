import type { JsonObject } from "@bailiwick/model/json-value";
import {
  ApplicationSet,
  type IApplicationSet,
} from "@kubernetes-models/argo-cd/argoproj.io/v1alpha1/ApplicationSet";
import { ARGO_CD_NAMESPACE } from "../argo-cd-namespace.ts";
import { plain } from "../typed.ts";
import { applicationAnnotations, SYNC_POLICY } from "./settings.ts";

type ApplicationSpec = IApplicationSet["spec"]["template"]["spec"];

/** One Application for each element; texts may name its fields as `{{ .field }}`. */
export interface ApplicationPerElement {
  /** Written out at compile time: who is admitted stands in a reviewed commit. */
  readonly elements: readonly Readonly<Record<string, string>>[];
  readonly name: string;
  /** Folder whose changes make Argo CD render again, from each source's own: `.` or `..`. */
  readonly generatePath: string;
  readonly destination: { server: string; namespace: string };
  readonly source: Pick<ApplicationSpec, "source" | "sources">;
  /** Place in the order of the root's own sync; with the tenants when left out. */
  readonly wave?: string;
  /** What goes beside the options that every application has. */
  readonly syncOptions?: readonly string[];
}

/**
 * An ApplicationSet over a literal list, with the project of its own name: a templated project
 * would let an element choose its rights. An element that vanishes takes no data with it, and a
 * missing field fails instead of writing `<no value>`.
 */
export function applicationSet(project: string, each: ApplicationPerElement): JsonObject {
  const annotations = applicationAnnotations(each.generatePath);
  const wave = each.wave && { annotations: { "argocd.argoproj.io/sync-wave": each.wave } };
  const syncOptions = [...SYNC_POLICY.syncOptions, ...(each.syncOptions ?? [])];
  return plain(
    new ApplicationSet({
      metadata: { name: project, namespace: ARGO_CD_NAMESPACE, ...wave },
      spec: {
        goTemplate: true,
        goTemplateOptions: ["missingkey=error"],
        generators: [{ list: { elements: [...each.elements] } }],
        syncPolicy: { applicationsSync: "create-update", preserveResourcesOnDeletion: true },
        template: {
          metadata: { name: each.name, annotations },
          spec: {
            project,
            destination: each.destination,
            ...each.source,
            syncPolicy: { ...SYNC_POLICY, syncOptions },
          },
        },
      },
    }),
  );
}
