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
