/** What a decision is for, and what keeps it: names of rules, policies and articles. */
export interface Guards {
  readonly articles: readonly string[];
  readonly rules: readonly string[];
  readonly policies: readonly string[];
}

/** Names of everything that is decided for a tenant cluster. */
export type DecisionName =
  | "audit-retention"
  | "audit-sink"
  | "backing-store"
  | "criticality"
  | "egress"
  | "gpu"
  | "isolation"
  | "kubernetes"
  | "placement"
  | "registry"
  | "restore-target"
  | "snapshots"
  | "storage-class"
  | "template";

const PLACEMENT = ["require-jurisdiction-placement", "protect-jurisdiction-label"];

/** Guards of each decision. An empty list is said on purpose: nothing checks it here. */
export const GUARDS: Readonly<Record<DecisionName, Guards>> = Object.freeze({
  "audit-retention": { articles: [], rules: [], policies: [] },
  "audit-sink": {
    articles: ["nis2-21.2.b"],
    rules: ["audit-sink-missing", "place-outside-inventory"],
    policies: ["require-places-inside"],
  },
  "backing-store": {
    articles: ["dora-30.2.b"],
    rules: ["state-outside-jurisdiction"],
    policies: ["require-places-inside"],
  },
  criticality: { articles: [], rules: [], policies: [] },
  egress: { articles: [], rules: [], policies: ["require-places-inside"] },
  gpu: {
    articles: [],
    rules: ["pod-without-hard-placement"],
    policies: ["restrict-device-classes"],
  },
  isolation: {
    articles: [],
    rules: ["pod-without-hard-placement"],
    policies: ["require-dedicated-nodes-for-critical"],
  },
  kubernetes: { articles: [], rules: ["image-outside-inventory"], policies: [] },
  placement: {
    articles: ["dora-30.2.b"],
    rules: ["pod-without-hard-placement", "policy-level-missing"],
    policies: PLACEMENT,
  },
  registry: {
    articles: ["nis2-21.2.d"],
    rules: ["image-outside-inventory"],
    policies: ["restrict-image-registries"],
  },
  "restore-target": {
    articles: ["dora-12.3"],
    rules: [],
    policies: ["require-segregated-restore"],
  },
  snapshots: { articles: ["nis2-21.2.c"], rules: [], policies: ["require-places-inside"] },
  "storage-class": {
    articles: ["dora-30.2.b"],
    rules: ["state-outside-jurisdiction"],
    policies: ["restrict-storage-classes"],
  },
  template: { articles: [], rules: ["chart-default-open"], policies: [] },
});
