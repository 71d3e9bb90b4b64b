/**
 * Kyverno's chart by version, and by the digest of the Go module that carries it. The emitted
 * policies are written for this version; its definitions are pinned by the same digest in
 * tools/engines/schemas/kyverno.
 */
export const KYVERNO_CHART = Object.freeze({
  name: "kyverno",
  version: "3.9.1",
  module: "github.com/kyverno/kyverno",
  moduleVersion: "v1.19.1",
  digest: "h1:/MkgFii3/VlQfKR1JpC9tVwNNVNQTt2S4U6qCsafsTU=",
  /** Folder of the chart inside the module. */
  folder: "charts/kyverno",
  /** Release and namespace: the names by which the policies know the engine. */
  release: "kyverno",
});

/** Values of the engine, from the root of the jurisdiction's own remote. */
export const KYVERNO_VALUES = "policy-engine/kyverno.yaml";

/** The same for the engine inside tenant clusters, where it is asked for. */
export const KYVERNO_INSIDE_VALUES = "policy-engine/kyverno-inside.yaml";

/** Images that the chart's pods name with our values; seen in its render by the mirrored test. */
export const KYVERNO_IMAGES: readonly string[] = [
  "background-controller",
  "cleanup-controller",
  "kyverno",
  "kyvernopre",
  "readiness-checker",
  "reports-controller",
].map((name) => `kyverno/${name}:${KYVERNO_CHART.moduleVersion}`);

/** Kinds that the chart renders with our values; seen with chart 3.9.1 and Helm 4.2.3. */
export const KYVERNO_KINDS = {
  cluster: [
    "/Namespace",
    "apiextensions.k8s.io/CustomResourceDefinition",
    "rbac.authorization.k8s.io/ClusterRole",
    "rbac.authorization.k8s.io/ClusterRoleBinding",
  ],
  namespaced: [
    "/ConfigMap",
    "/Service",
    "/ServiceAccount",
    "apps/Deployment",
    "batch/Job",
    "rbac.authorization.k8s.io/Role",
    "rbac.authorization.k8s.io/RoleBinding",
  ],
};
