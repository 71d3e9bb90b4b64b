import { describe, expect, test } from "vitest";
import { acmePod, EXTRA, VALUES, withValue } from "../../../../support/acme-object.ts";
import { EMITTED, faults } from "../../../../support/emitted.ts";

const code = "node-selector-undeclared";

const term = (expression: string) =>
  acmePod(
    `affinity: { nodeAffinity: { requiredDuringSchedulingIgnoredDuringExecution: { nodeSelectorTerms: [{ ${expression} }] } } }`,
  );
const TERMS = `${code} ${EXTRA}#0/spec/affinity/nodeAffinity/requiredDuringSchedulingIgnoredDuringExecution/nodeSelectorTerms`;

describe("an affinity that leaves the jurisdiction, or leaves the choice open", () => {
  test.each([
    "{ key: topology.kubernetes.io/region, operator: In, values: [us-east-1] }",
    "{ key: topology.kubernetes.io/zone, operator: Exists }",
    "{ key: bailiwick.dev/jurisdiction, operator: In, values: [eu, us] }",
    "{ key: bailiwick.dev/jurisdiction, operator: NotIn, values: [us] }",
    "{ key: bailiwick.dev/jurisdiction, operator: Exists }",
    "{ key: bailiwick.dev/jurisdiction, operator: DoesNotExist }",
    "{ key: bailiwick.dev/tenant, operator: In, values: [ledgerleaf] }",
    "{ key: bailiwick.dev/control-plane-cluster, operator: In, values: [us-1] }",
    "{ key: bailiwick.dev/jurisdiction, operator: In, values: [] }",
    "{ key: bailiwick.dev/node-pool, operator: In, values: [abroad] }",
    "{ key: bailiwick.dev/node-pool, operator: Exists }",
  ])("%s", (expression) => {
    expect(faults(term(`matchExpressions: [${expression}]`))).toEqual([TERMS]);
  });

  test("by the name of a node", () => {
    const field = "{ key: metadata.name, operator: In, values: [node-1] }";
    expect(faults(term(`matchFields: [${field}]`))).toEqual([TERMS]);
    expect(faults(acmePod("nodeName: node-1"))).toEqual([`${code} ${EXTRA}#0/spec/nodeName`]);
  });

  test("as a preference", () => {
    const expression = "{ key: topology.kubernetes.io/region, operator: In, values: [us-east-1] }";
    const preferred = `[{ weight: 1, preference: { matchExpressions: [${expression}] } }]`;
    const key = "preferredDuringSchedulingIgnoredDuringExecution";
    expect(faults(acmePod(`affinity: { nodeAffinity: { ${key}: ${preferred} } }`))).toEqual([
      `${code} ${EXTRA}#0/spec/affinity/nodeAffinity/${key}/0/preference`,
    ]);
  });

  test.each([
    "{ key: bailiwick.dev/jurisdiction, operator: In, values: [eu] }",
    "{ key: bailiwick.dev/tenant, operator: In, values: [acme-bank] }",
    "{ key: bailiwick.dev/control-plane-cluster, operator: In, values: [eu-fra-1] }",
    "{ key: bailiwick.dev/node-pool, operator: In, values: [dedicated] }",
    "{ key: kubernetes.io/arch, operator: NotIn, values: [arm64] }",
  ])("and one that only narrows is left alone: %s", (expression) => {
    expect(faults(term(`matchExpressions: [${expression}]`))).toEqual([]);
  });
});

describe("a selector of the chart", () => {
  test.each(["topology.kubernetes.io/region", "kubernetes.io/hostname"])("by %s", (label) => {
    const selector = { "bailiwick.dev/jurisdiction": "eu", "bailiwick.dev/tenant": "acme-bank" };
    const field = "controlPlane.coredns.deployment.nodeSelector";
    expect(faults(withValue(field, { ...selector, [label]: "us-east-1" }))).toEqual([
      `${code} ${VALUES}#0/${field.replaceAll(".", "/")}`,
    ]);
  });

  test("of all nodes", () => {
    expect(faults(withValue("sync.fromHost.nodes.selector.all", true))).toEqual([
      `${code} ${VALUES}#0/sync/fromHost/nodes/selector/all`,
    ]);
  });

  test("of workloads, by another tenant's label", () => {
    const path = "apps/eu/tenants/ledgerleaf/product/values.yaml";
    const labels = { "bailiwick.dev/jurisdiction": "eu", "bailiwick.dev/tenant": "acme-bank" };
    expect(faults(withValue("sync.fromHost.nodes.selector.labels", labels, path))).toEqual([
      `${code} ${path}#0/sync/fromHost/nodes/selector/labels`,
    ]);
  });
});

test("volumes are not tied to a cloud's zones", () => {
  const path = "apps/eu/control-plane-clusters/eu-fra-1/storageclass-fra-encrypted.yaml";
  const expression = "{ key: topology.kubernetes.io/zone, values: [us-east-1a] }";
  const topologies = `allowedTopologies: [{ matchLabelExpressions: [${expression}] }]`;
  const text = `apiVersion: storage.k8s.io/v1\nkind: StorageClass\nmetadata: { name: fra-encrypted }\n${topologies}\n`;
  expect(faults([...EMITTED, { path, source: "x", text }])).toEqual([
    `${code} ${path}#0/allowedTopologies`,
  ]);
});
