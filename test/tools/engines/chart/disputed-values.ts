/** Values of which this project and vCluster think differently. */
export interface DisputedValues {
  readonly values: string;
  /** Who refuses them: `ours` is this project, `theirs` the chart or vCluster. */
  readonly refusedBy: "ours" | "theirs";
  readonly reason: string;
}

/** Each with its reason; one that the two come to agree on is a failure of the test. */
export const DISPUTED: Readonly<Record<string, DisputedValues>> = {
  "an external etcd without an endpoint": {
    values: "controlPlane: { backingStore: { etcd: { external: { enabled: true } } } }",
    refusedBy: "ours",
    reason: "nobody asks for it before the API server cannot connect",
  },
  "an external database without a source": {
    values: "controlPlane: { backingStore: { database: { external: { enabled: true } } } }",
    refusedBy: "ours",
    reason: "pkg/k8s/k8s.go refuses it after the start, which no check of values reaches",
  },
  "a scheduler inside, and no chosen nodes": {
    values: `controlPlane: { distro: { k8s: { scheduler: { enabled: true } } } }
sync: { fromHost: { nodes: { enabled: true } } }`,
    refusedBy: "ours",
    reason: "vCluster turns the empty selector into all nodes of the host",
  },
  "names that resolve otherwise, and nobody to say so": {
    values:
      "networking: { resolveDNS: [{ hostname: a.example, target: { hostname: b.example } }] }",
    refusedBy: "ours",
    reason: "without the embedded CoreDNS the list is ignored",
  },
  "an endpoint with a colon and no port": {
    values: "{ privateNodes: { enabled: true }, controlPlane: { endpoint: 'acme.example:' } }",
    refusedBy: "ours",
    reason: "Go splits it into a host and an empty port; no node joins there",
  },
  "a standalone control plane in a chart, on nodes of the host": {
    values: "controlPlane: { standalone: { enabled: true } }",
    refusedBy: "ours",
    reason: "vCluster turns private nodes on only where it reads the file without a chart",
  },
  "a certificate with a body that is none": {
    values: `policies: { centralAdmission: { validatingWebhooks: [{
  apiVersion: admissionregistration.k8s.io/v1, kind: ValidatingWebhookConfiguration,
  metadata: { name: a }, webhooks: [{ name: a.b.example, clientConfig: {
  caBundle: ${btoa("-----BEGIN CERTIFICATE-----\nMIIabcd=\n-----END CERTIFICATE-----\n")},
  url: "https://a.example" } }] }] } }`,
    refusedBy: "theirs",
    reason: "reading X.509 takes more than a check of values is worth; `check` asks vCluster",
  },
};
