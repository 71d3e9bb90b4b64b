import { describe, expect, test } from "vitest";
import { withValue } from "../../../../support/acme-object.ts";
import { damaged, EMITTED, faults, withObject } from "../../../../support/emitted.ts";

const VALUES = "apps/eu/tenants/acme-bank/payments/values.yaml";
const SHARED = "apps/eu/tenants/ledgerleaf/product/values.yaml";
const BOTH = "{ bailiwick.dev/jurisdiction: eu, bailiwick.dev/tenant: acme-bank }";
const code = "pod-without-hard-placement";

test("the healthy tree is placed", () => {
  expect(faults(EMITTED)).toEqual([]);
});

describe("every selector is demanded", () => {
  test.each([
    [
      "the control plane",
      /(statefulSet:[\s\S]*?\n {2}statefulSet:[\s\S]*?nodeSelector: ){ [^}]*}/,
      "/controlPlane/statefulSet/scheduling/nodeSelector",
    ],
    [
      "its etcd",
      /(deploy:[\s\S]*?nodeSelector: ){ [^}]*}/,
      "/controlPlane/backingStore/etcd/deploy/statefulSet/scheduling/nodeSelector",
    ],
    [
      "its DNS",
      /(coredns:[\s\S]*?nodeSelector: ){ [^}]*}/,
      "/controlPlane/coredns/deployment/nodeSelector",
    ],
    ["its workloads", /(selector: { labels: ){ [^}]*}/, "/sync/fromHost/nodes/selector/labels"],
  ])("of %s", (_, from, pointer) => {
    const without = damaged({ path: VALUES, from, to: "$1{}" });
    expect(faults(without)).toEqual([`${code} ${VALUES}#0${pointer}`]);
    const elsewhere = damaged({ path: VALUES, from, to: "$1{ bailiwick.dev/jurisdiction: us }" });
    expect(faults(elsewhere)).toEqual([`${code} ${VALUES}#0${pointer}`]);
  });

  test("with the tenant, where nodes are dedicated", () => {
    const to = "{ bailiwick.dev/jurisdiction: eu }";
    const from = new RegExp(`(selector: { labels: )${BOTH}`);
    expect(faults(damaged({ path: VALUES, from, to: `$1${to}` }))).toEqual([
      `${code} ${VALUES}#0/sync/fromHost/nodes/selector/labels`,
    ]);
    const elsewhere = faults(damaged({ path: SHARED, from: to, to: "{ topology: eu }" }));
    expect(elsewhere.filter((each) => each.startsWith(code))).toHaveLength(1);
  });

  test("and a preference is none", () => {
    const from = `scheduling:\n      nodeSelector: ${BOTH}`;
    const to = "scheduling:\n      affinity: { nodeAffinity: { preferred: [{ eu: true }] } }";
    expect(faults(damaged({ path: VALUES, from, to }))).toEqual([
      `${code} ${VALUES}#0/controlPlane/statefulSet/scheduling/nodeSelector`,
    ]);
  });
});

test("whatever else the chart can place, it places inside", () => {
  const field = "controlPlane.advanced.konnectivity.agent.nodeSelector";
  expect(faults(withValue(field, {}))).toEqual([
    `${code} ${VALUES}#0/${field.replaceAll(".", "/")}`,
  ]);
  const inside = { "bailiwick.dev/jurisdiction": "eu" };
  expect(faults(withValue(field, inside))).toEqual([]);
});

test("an emitted Deployment without the selector is found, in whatever kind its pods stand", () => {
  const pods = (selector: string) =>
    [
      "apiVersion: apps/v1",
      "kind: Deployment",
      "metadata: { name: extra, namespace: vc-acme-bank--payments }",
      "spec:",
      "  template:",
      `    spec: { ${selector}containers: [{ name: a, image: registry.rheinwerk.example/a }] }`,
      "",
    ].join("\n");
  const path = "apps/eu/tenants/acme-bank/payments/host/extra.yaml";
  expect(faults(withObject(pods("")))).toEqual([`${code} ${path}#0/spec/template/spec`]);
  expect(faults(withObject(pods("nodeSelector: { bailiwick.dev/jurisdiction: eu }, ")))).toEqual(
    [],
  );
});
