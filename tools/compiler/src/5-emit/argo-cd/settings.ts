/** The name by which Argo CD knows the cluster that it runs on. */
export const IN_CLUSTER = "https://kubernetes.default.svc";

/** Branch of the jurisdiction's own remote, as a full ref so that no tag can shadow it. */
export const REVISION = "refs/heads/main";

/**
 * A destination has to name a namespace, also where everything that is applied is cluster-scoped.
 */
export const NO_NAMESPACE = "default";

/**
 * Keeps drift out: what differs is put back, what is gone from Git is removed. Tries again without
 * end, since an object may be synced before the definition of its kind is there; Argo CD's own
 * defaults space the tries (5 s, doubling, at most 3 min) and create no namespace.
 */
export const SYNC_POLICY = {
  automated: { prune: true, selfHeal: true },
  retry: { limit: -1 },
  syncOptions: ["ServerSideApply=true"],
};

/**
 * Annotations of every Application. The API server itself compares, by a dry run: what it fills in
 * on its own, such as the kind of a volume claim template, is no drift, and no field is left out.
 * Source: argo-cd docs/user-guide/diff-strategies.md.
 *
 * @param generatePath - folder whose changes concern the Application, relative to its own path
 */
export function applicationAnnotations(generatePath: string): Record<string, string> {
  return {
    "argocd.argoproj.io/compare-options": "ServerSideDiff=true",
    "argocd.argoproj.io/manifest-generate-paths": generatePath,
  };
}
