/** Namespace of Argo CD; its projects, applications and clusters lie here and nowhere else. */
export const ARGO_CD_NAMESPACE = "argocd";
