/**
 * How Argo CD gets to know a tenant cluster without a credential in Git: names that the values of
 * the chart, the rights of the reader and the registration itself have to share. The tenant
 * cluster writes its kubeconfig into a Secret of this name in its host namespace; being the same
 * everywhere, one rule with `resourceNames` lets the reader see these Secrets and no others.
 */
export const REGISTRATION = {
  secret: "bailiwick-registration",
  /** Service account in Argo CD's namespace, and the name of its rights. */
  reader: "bailiwick-registration",
} as const;
