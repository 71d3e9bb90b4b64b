/**
 * On objects that Argo CD neither prunes, when they are gone from Git, nor deletes with their
 * Application. Source: Argo CD 3.5, resource annotations.
 */
export const KEPT_BY_ARGO_CD: Readonly<Record<string, string>> = Object.freeze({
  "argocd.argoproj.io/sync-options": "Delete=false,Prune=false",
});
