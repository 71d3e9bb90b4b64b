import type { JsonObject } from "@bailiwick/model/json-value";
import { Application } from "@kubernetes-models/argo-cd/argoproj.io/v1alpha1/Application";
import { AppProject } from "@kubernetes-models/argo-cd/argoproj.io/v1alpha1/AppProject";
import type { JurisdictionPlan } from "../../handoff/plan.ts";
import { ARGO_CD_NAMESPACE } from "../argo-cd-namespace.ts";
import { remoteUrl } from "../paths.ts";
import { plain } from "../typed.ts";
import { closedProject } from "./closed-project.ts";
import type { Kinds } from "./kinds-by-folder.ts";
import { applicationAnnotations, IN_CLUSTER, REVISION, SYNC_POLICY } from "./settings.ts";

const ROOT = "root";

/** The root's own project, so that `default` can be neutralised. */
export function rootProject(plan: JurisdictionPlan, kinds: Kinds): JsonObject {
  return closedProject(ROOT, {
    kinds,
    destinations: [{ server: IN_CLUSTER, namespace: ARGO_CD_NAMESPACE }],
    repositories: [remoteUrl(plan)],
    byHand: true,
    signers: plan.jurisdiction.spec.delivery.signers,
  });
}

/** What an operator applies by hand, once: everything else follows from the remote. */
export function rootApplication(plan: JurisdictionPlan): JsonObject {
  return plain(
    new Application({
      metadata: {
        name: ROOT,
        namespace: ARGO_CD_NAMESPACE,
        annotations: applicationAnnotations("."),
      },
      spec: {
        project: ROOT,
        destination: { server: IN_CLUSTER, namespace: ARGO_CD_NAMESPACE },
        source: {
          repoURL: remoteUrl(plan),
          targetRevision: REVISION,
          path: "argo-cd",
          directory: { recurse: true },
        },
        syncPolicy: SYNC_POLICY,
      },
    }),
  );
}

/** Argo CD's own project of this name allows everything; this one allows nothing. */
export function neutralDefaultProject(): JsonObject {
  return plain(
    new AppProject({
      metadata: { name: "default", namespace: ARGO_CD_NAMESPACE },
      spec: {
        clusterResourceWhitelist: [],
        destinations: [],
        namespaceResourceBlacklist: [{ group: "*", kind: "*" }],
        sourceRepos: [],
      },
    }),
  );
}
