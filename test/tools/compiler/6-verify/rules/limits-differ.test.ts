import { describe, expect, test } from "vitest";
import { damaged, faults } from "../../../../support/emitted.ts";
import { emittedAs, judged } from "../../../../support/emitted-as.ts";
import { paymentsSays } from "../../../../support/healthy-tree.ts";

const FOLDER = "apps/eu/tenants/acme-bank/payments";
const VALUES = `${FOLDER}/values.yaml`;
const MANIFESTS = `${FOLDER}/host/manifests.yaml`;
const QUOTA = `limits-differ ${VALUES}#0/policies/resourceQuota/quota`;

describe("what nobody granted is found", () => {
  test.each([
    ["count/pods: 400", "count/pods: 4000", "/count~1pods"],
    ['requests.storage: "2Ti"', 'requests.storage: "20Ti"', "/requests.storage"],
    ['limits.memory: "320Gi"', 'limits.memory: "640Gi"', "/limits.memory"],
    ["count/endpoints: 200", "count/endpoints: 2000", "/count~1endpoints"],
  ])("%s -> %s", (from, to, at) => {
    expect(faults(damaged({ path: VALUES, from, to }))).toEqual([`${QUOTA}${at}`]);
  });

  test("a lower level inside", () => {
    const from = "podSecurityStandard: restricted";
    const files = damaged({ path: VALUES, from, to: "podSecurityStandard: baseline" });
    expect(faults(files)).toEqual([`limits-differ ${VALUES}#0/policies/podSecurityStandard`]);
  });

  test("and at the host", () => {
    const from = "pod-security.kubernetes.io/enforce: restricted";
    const to = "pod-security.kubernetes.io/enforce: baseline";
    expect(faults(damaged({ path: MANIFESTS, from, to }))).toEqual([
      `limits-differ ${MANIFESTS}#0/metadata/labels/pod-security.kubernetes.io~1enforce`,
    ]);
  });
});

describe("what was chosen is emitted", () => {
  const tree = emittedAs(
    paymentsSays(
      'podSecurity: { level: baseline, reason: "starts as root" }, quota: { pods: 20 }, limits: { max: { memory: 16Gi }, default: { cpu: "2" } }',
    ),
  );

  test("in full", () => {
    expect(judged(tree)).toEqual([]);
    const text = tree.files.find(({ path }) => path === VALUES)?.text;
    expect(text).toContain("count/pods: 20\n");
    expect(text).toContain('default: { cpu: "2", ephemeral-storage: "8Gi", memory: "512Mi" }');
  });

  test.each([
    ['memory: "16Gi"', 'memory: "32Gi"', "/max/memory"],
    ['cpu: "2"', 'cpu: "4"', "/default/cpu"],
    [', memory: "128Mi"', "", "/defaultRequest/memory"],
  ])("%s -> %s is found", (from, to, at) => {
    const place = `limits-differ ${VALUES}#0/policies/limitRange${at}`;
    expect(judged(tree, VALUES, from, to)).toEqual([place]);
  });
});
