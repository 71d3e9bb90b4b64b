/** Namespace of Argo CD; its projects and applications lie here and nowhere else. */
export const ARGO_CD_NAMESPACE = "argocd";

/** The name by which Argo CD knows the cluster that it runs on. */
export const IN_CLUSTER = "https://kubernetes.default.svc";

/** Branch of the jurisdiction's own remote, as a full ref so that no tag can shadow it. */
export const REVISION = "refs/heads/main";

/** Keeps drift out: what differs is put back, what is gone from Git is removed. */
export const SYNC_POLICY = {
  automated: { prune: true, selfHeal: true },
  syncOptions: ["CreateNamespace=false", "ServerSideApply=true"],
};

/** Set-level protection: a list element that vanishes does not take a tenant's data with it. */
export const SET_SYNC_POLICY = {
  applicationsSync: "create-update" as const,
  preserveResourcesOnDeletion: true,
};

/** Go templates that fail on a missing key instead of writing `<no value>`. */
export const STRICT_TEMPLATE = { goTemplate: true, goTemplateOptions: ["missingkey=error"] };

/** Renders again only when a file below one of these paths changes. */
export function generatePaths(...paths: readonly string[]): Record<string, string> {
  return { "argocd.argoproj.io/manifest-generate-paths": paths.join(";") };
}

/** A kind that a project may contain. */
export interface AllowedKind {
  group: string;
  kind: string;
}

/** `apps/Deployment` as a group and a kind; a core kind has no group before the slash. */
export function kinds(...names: readonly string[]): AllowedKind[] {
  return names.map((name) => {
    const [group = "", kind = ""] = name.split("/");
    return { group, kind };
  });
}
