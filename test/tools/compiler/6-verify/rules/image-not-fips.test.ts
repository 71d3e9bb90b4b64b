import { describe, expect, test } from "vitest";
import { catalogOf } from "../../../../support/catalog-of.ts";
import { faults } from "../../../../support/emitted.ts";
import { emittedAs, judged } from "../../../../support/emitted-as.ts";
import { FRANKFURT, RELEASE } from "../../../../support/healthy-tree.ts";
import { licensed } from "../../../../support/licensed.ts";
import { damage } from "../../../../support/tree.ts";

const INPUT = licensed("fips: true, backingStore: { kind: embedded-etcd }");
const TREE = emittedAs(INPUT);
const VALUES = "apps/eu/tenants/acme-bank/payments/values.yaml";
const MANIFESTS = "apps/eu/tenants/acme-bank/payments/host/manifests.yaml";
const textOf = (path: string, tree = TREE) =>
  tree.files.find((file) => file.path === path)?.text ?? "";

test("every part is of a build for FIPS, and its DNS is asked in the control plane", () => {
  expect(judged(TREE)).toEqual([]);
  const values = textOf(VALUES);
  expect(values).toContain("repository: loft-sh/vcluster-pro-fips");
  expect(values).toContain("tag: v1.36.0-fips");
  expect(values).toContain("embedded: true");
  expect(textOf(MANIFESTS)).toContain("dns-inside");
  const trusted = TREE.files.filter(({ text }) => text.includes("vcluster-pro-fips:0.36.1"));
  expect(trusted.map(({ path }) => path)).toContain(
    "apps/eu/control-plane-clusters/eu-fra-1/validatingpolicy-require-image-digests.yaml",
  );
});

test("a template says where its mirror has them", () => {
  const names = "controlPlaneFips: own/plane\n    kubernetesFips: own/kubernetes\n    kubernetes:";
  const tree = emittedAs(damage(INPUT, RELEASE, "    kubernetes: loft", `    ${names} loft`));
  expect(judged(tree)).toEqual([]);
  expect(textOf(VALUES, tree)).toContain("repository: own/plane");
  expect(textOf(VALUES, tree)).toContain("repository: own/kubernetes, tag: v1.36.0 }");
});

test("where Cilium runs, names that workloads are let out to are told by that DNS", () => {
  const files = damage(INPUT, FRANKFURT, "network: {", "network: { cni: cilium,");
  const egress = files.map(({ path, text }) => ({
    path,
    text: text.replace("fips: true,", "fips: true, egress: [{ to: swift-gateway }],"),
  }));
  const tree = emittedAs(egress);
  expect(judged(tree)).toEqual([]);
  const from = /(name: egress-by-name[\s\S]*?)matchLabels: \{ app: vcluster \}/;
  expect(judged(tree, MANIFESTS, from, "$1matchLabels: { app: other }")).toEqual([
    expect.stringMatching("^cilium-policy-open "),
  ]);
});

describe("a part of another build is found", () => {
  const AT = `image-not-fips ${VALUES}#0/controlPlane`;
  test.each([
    ["the control plane", "vcluster-pro-fips", "vcluster-pro", "/statefulSet/image"],
    ["the API server", "v1.36.0-fips", "v1.36.0", "/distro/k8s/image"],
    ["its DNS", /(coredns:[\s\S]*?embedded: )true/, "$1false", "/coredns"],
    ["its etcd", /(deploy: \{ enabled: |deploy:\s+enabled: )false/, "$1true", "/backingStore"],
  ])("%s", (_, from, to, at) => {
    expect(judged(TREE, VALUES, from, to)).toContain(`${AT}${at}`);
  });
});

test("a DNS there that nobody chose is a connection that nobody declared", () => {
  const { value } = catalogOf(licensed("backingStore: { kind: embedded-etcd }"));
  expect(faults(TREE.files, value)).toContainEqual(
    expect.stringMatching("^traffic-undeclared .*payments/host/manifests.yaml"),
  );
});
