/** What keeps a decision: names of rules and policies. Which articles it is for, they say. */
export interface Guards {
  readonly rules: readonly string[];
  readonly policies: readonly string[];
}

/** Names of everything that is decided for a tenant cluster. */
export type DecisionName =
  | "api-server"
  | "audit-level"
  | "audit-output"
  | "audit-retention"
  | "audit-sink"
  | "auto-nodes"
  | "backing-store"
  | "certificate-issuer"
  | "classes"
  | "chart-options"
  | "collectors"
  | "criticality"
  | "edition"
  | "egress"
  | "encryption"
  | "deletion-protection"
  | "exposure"
  | "fips"
  | "gateway"
  | "gpu"
  | "identity"
  | "high-availability"
  | "guest"
  | "isolation"
  | "kubernetes"
  | "lifecycle"
  | "metrics"
  | "limits"
  | "placement"
  | "pod-security"
  | "policies-inside"
  | "quota"
  | "registry"
  | "restore-drill"
  | "restore-target"
  | "runtime-class"
  | "secret-store"
  | "sleep"
  | "sandbox"
  | "snapshots"
  | "storage-class"
  | "template"
  | "workload-identity";

const PLACEMENT = [
  "require-jurisdiction-placement",
  "disallow-node-name",
  "protect-jurisdiction-label",
];

/** Guards of each decision. An empty list is said on purpose: nothing checks it here. */
export const GUARDS: Readonly<Record<DecisionName, Guards>> = Object.freeze({
  "api-server": { rules: ["api-server-weakened"], policies: [] },
  "audit-level": { rules: ["audit-level-differs"], policies: [] },
  "audit-output": { rules: ["audit-log-uncollected", "audit-sink-missing"], policies: [] },
  "audit-retention": { rules: [], policies: ["require-retention-floor"] },
  "audit-sink": {
    rules: ["audit-sink-missing", "place-outside-inventory", "address-outside-inventory"],
    policies: ["require-places-inside"],
  },
  "auto-nodes": { rules: ["auto-nodes-outside-jurisdiction"], policies: ["require-places-inside"] },
  "backing-store": {
    rules: ["state-outside-jurisdiction"],
    policies: ["require-places-inside", "require-durable-store"],
  },
  "chart-options": {
    rules: ["chart-option-open", "paid-option-without-licence", "place-outside-inventory"],
    policies: [],
  },
  "certificate-issuer": {
    rules: ["service-open"],
    policies: ["restrict-certificate-issuers", "require-places-inside"],
  },
  classes: {
    rules: ["class-gate-open"],
    policies: ["restrict-runtime-classes", "restrict-storage-classes", "restrict-priority-classes"],
  },
  collectors: {
    rules: [
      "collector-sink-undeclared",
      "collector-network-open",
      "place-outside-inventory",
      "address-outside-inventory",
    ],
    policies: ["require-places-inside"],
  },
  criticality: { rules: [], policies: [] },
  edition: { rules: ["paid-option-without-licence"], policies: [] },
  egress: {
    rules: ["traffic-undeclared", "network-left-open"],
    policies: ["require-places-inside", "restrict-endpoints", "restrict-api-extensions"],
  },
  encryption: { rules: ["store-unencrypted"], policies: ["require-places-inside"] },
  "deletion-protection": { rules: ["state-unprotected"], policies: [] },
  exposure: {
    rules: ["door-open", "gateway-undeclared", "place-outside-inventory"],
    policies: ["restrict-ingress-hosts", "restrict-service-exposure"],
  },
  fips: { rules: ["image-not-fips", "paid-option-without-licence"], policies: [] },
  gateway: {
    rules: ["door-open", "traffic-undeclared"],
    policies: ["restrict-ingress-hosts"],
  },
  gpu: {
    rules: ["pod-without-hard-placement", "device-quota-open"],
    policies: ["restrict-device-classes"],
  },
  identity: { rules: ["identity-undeclared"], policies: ["require-places-inside"] },
  "high-availability": { rules: [], policies: [] },
  guest: { rules: ["guest-unbounded", "traffic-undeclared"], policies: [] },
  isolation: {
    rules: ["pod-without-hard-placement", "toleration-too-wide"],
    policies: ["require-dedicated-nodes-for-critical", "restrict-tolerations"],
  },
  kubernetes: { rules: ["image-outside-inventory"], policies: [] },
  limits: { rules: ["limits-differ", "chart-default-open"], policies: [] },
  lifecycle: { rules: [], policies: [] },
  metrics: { rules: ["service-open", "traffic-undeclared"], policies: [] },
  placement: {
    rules: ["pod-without-hard-placement", "node-selector-undeclared", "policy-level-missing"],
    policies: PLACEMENT,
  },
  "policies-inside": {
    rules: ["policy-level-missing", "tenant-cluster-unregistered"],
    policies: [],
  },
  "pod-security": {
    rules: ["limits-differ", "chart-default-open", "namespace-unbound"],
    policies: [],
  },
  quota: { rules: ["limits-differ", "chart-default-open"], policies: [] },
  registry: {
    rules: ["image-outside-inventory"],
    policies: ["restrict-image-registries", "require-image-digests"],
  },
  // Held by people, and looked at by the day of the check.
  "restore-drill": { rules: [], policies: [] },
  "restore-target": {
    rules: [],
    policies: ["require-segregated-restore"],
  },
  "runtime-class": {
    rules: ["runtime-class-undeclared"],
    policies: ["restrict-runtime-classes"],
  },
  snapshots: {
    rules: ["snapshot-not-taken", "traffic-undeclared"],
    policies: ["require-places-inside", "require-recovery-objectives"],
  },
  "secret-store": {
    rules: ["service-open"],
    policies: ["restrict-secret-stores", "require-places-inside"],
  },
  sleep: { rules: ["sleep-undeclared"], policies: [] },
  sandbox: { rules: ["runtime-class-undeclared"], policies: ["restrict-runtime-classes"] },
  "storage-class": {
    rules: ["state-outside-jurisdiction", "storage-class-undeclared"],
    policies: ["restrict-storage-classes", "restrict-persistent-volumes"],
  },
  template: { rules: ["chart-default-open"], policies: ["require-promoted-template"] },
  "workload-identity": {
    rules: ["service-open"],
    policies: ["restrict-token-audiences", "require-places-inside"],
  },
});
