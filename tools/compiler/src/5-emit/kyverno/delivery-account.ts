/**
 * The account by which Argo CD writes to a control plane cluster: its own service account on the
 * cluster that it runs on, elsewhere the one that `argocd cluster add` makes by default.
 * Source: Argo CD documentation, cluster management and the install manifests.
 */
export function deliveryAccount(runsHere: boolean): string {
  return runsHere
    ? "system:serviceaccount:argocd:argocd-application-controller"
    : "system:serviceaccount:kube-system:argocd-manager";
}
