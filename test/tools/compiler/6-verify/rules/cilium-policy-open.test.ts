import { describe, expect, test } from "vitest";
import { emit } from "../../../../../tools/compiler/src/5-emit/emit.ts";
import { verify } from "../../../../../tools/compiler/src/6-verify/verify.ts";
import type { OutputFile } from "../../../../../tools/compiler/src/handoff/output-file.ts";
import { catalogOf, planOf } from "../../../../support/catalog-of.ts";
import { euAlsoHas, FRANKFURT, paymentsSays } from "../../../../support/healthy-tree.ts";
import { damage } from "../../../../support/tree.ts";

const code = "cilium-policy-open";
const SHARED = "apps/eu/tenant-network/eu-fra-1/siem-fra--snapshots-par";
const OWN = "apps/eu/tenants/acme-bank/payments/host/manifests.yaml";

/** The healthy tree, Frankfurt's plugin being Cilium, and one declared way out. */
const INPUT = damage(
  paymentsSays("egress: [{ to: swift-gateway }]"),
  FRANKFURT,
  "network: {",
  "network: { cni: cilium,",
);
const CATALOG = catalogOf(INPUT).value;
const EMITTED = emit(planOf(INPUT).value).value;

function said(files: readonly OutputFile[]): readonly string[] {
  const { findings } = verify(files, CATALOG);
  return findings.map(({ definition, message }) => `${definition.code}: ${message}`);
}

/** Of acme-bank, which has policies in common with others. */
function own(files: readonly OutputFile[]): readonly string[] {
  const others = /vc-(?!acme-bank)/;
  return said(files).filter((each) => each.startsWith(code) && !others.test(each));
}

function damaged(path: string, from: string | RegExp, to: string): readonly OutputFile[] {
  const file = EMITTED.find((each) => each.path === path);
  const text = file?.text.replace(from, to);
  if (!file || text === file.text) throw new Error(`nothing in ${path} matches ${from}`);
  return EMITTED.map((each) => (each === file ? { ...each, text: text ?? "" } : each));
}

const without = (name: string) =>
  EMITTED.filter(({ path }) => path !== `${SHARED}/ciliumnetworkpolicy-${name}.yaml`);

test("a healthy tree has nothing open, and says nothing of addresses that it denies", () => {
  expect(
    EMITTED.filter(({ path }) => path.startsWith(`${SHARED}/ciliumnetworkpolicy-`)),
  ).toHaveLength(4);
  expect(said(EMITTED)).toEqual([]);
});

describe("what has to be denied", () => {
  test("a metadata service, to every pod", () => {
    expect(own(without("metadata-denied"))).toEqual([
      expect.stringContaining('"control plane"'),
      expect.stringContaining("fd00:ec2::254/128"),
    ]);
    const some = damaged(
      `${SHARED}/ciliumnetworkpolicy-metadata-denied.yaml`,
      "endpointSelector: {}",
      "endpointSelector: { matchLabels: { app: vcluster } }",
    );
    expect(own(some)[0]).toContain('nothing denies "etcd"');
  });

  test("nodes, to whatever a tenant runs, and however it labels that", () => {
    const files = without("nodes-denied");
    expect(own(files)).toEqual([
      expect.stringMatching(/^cilium-policy-open: nothing denies "workload".* the way to host$/),
      expect.stringContaining("the way to remote-node"),
    ]);
    const path = `${SHARED}/ciliumnetworkpolicy-nodes-denied.yaml`;
    const spared = /endpointSelector: .*/;
    const unlabelled =
      "endpointSelector: { matchExpressions: [{ key: app, operator: DoesNotExist }] }";
    expect(own(damaged(path, spared, unlabelled))[0]).toContain('"workload labelled app=');
    const ports = "toEntities: [host, remote-node], toPorts: [{ ports: [{ port: '80' }] }]";
    expect(own(damaged(path, "toEntities: [host, remote-node]", ports))).toHaveLength(2);
  });
});

describe("what may be opened", () => {
  const SINK = `${SHARED}/ciliumnetworkpolicy-audit-sink.yaml`;

  test.each([
    ["another name", SINK, "siem.fra.rheinwerk.example", "swift.rheinwerk.example"],
    ["a pattern", SINK, "matchName: siem.fra", 'matchPattern: "*.siem.fra", x: a'],
    ["another port", SINK, 'port: "443"', 'port: "8443"'],
    ["a range of ports", SINK, 'port: "443"', 'endPort: 500, port: "443"'],
    ["names without a port", SINK, /\n {6}toPorts:\n.*443.*/, ""],
    ["no names, which are all of them", SINK, /toFQDNs: .*/, "toFQDNs: []"],
    ["names, for other pods", SINK, "app: vcluster ", "app: vcluster-etcd "],
    ["the world", SINK, /toFQDNs: .*/, "toEntities: [world]"],
    ["a range", SINK, /toFQDNs: .*/, "toCIDR: [192.0.2.16/28]"],
    ["somebody else's pods", SINK, "k8s-app: kube-dns, ", ""],
    [
      "pods that call themselves resolvers, elsewhere",
      SINK,
      "k8s:io.kubernetes.pod.namespace: kube-system",
      "k8s:io.kubernetes.pod.namespace: vc-other",
    ],
    ["two kinds of peers", SINK, /( +)- toFQDNs:/, "$1- toServices: []\n$1  toFQDNs:"],
    ["somebody to come in", SINK, "spec:\n", "spec:\n  ingress: [{ fromEntities: [world] }]\n"],
    ["a list of specs", SINK, "spec:\n", "specs: [{ endpointSelector: {} }]\nspec:\n"],
    [
      "a way out for control planes",
      OWN,
      /(egress-by-name[\s\S]*?)operator: Exists \}\] \}\n---/,
      "$1operator: DoesNotExist }] }\n---",
    ],
  ])("not %s", (_, path, from, to) => {
    const found = own(damaged(path, from, to));
    expect(found.length).toBeGreaterThan(0);
    expect(found[0]).toContain("which eu/acme-bank/payments does not declare");
  });

  test("resolvers that the cluster declares", () => {
    const declared = damage(
      INPUT,
      FRANKFURT,
      "cni: cilium,",
      "cni: cilium, dns: [169.254.20.10/32],",
    );
    const emitted = emit(planOf(declared).value).value;
    const { findings } = verify(emitted, catalogOf(declared).value);
    expect(findings.filter(({ definition }) => definition.code === code)).toEqual([]);
    const sink = emitted.find(({ path }) => path === SINK)?.text ?? "";
    expect(sink).toContain('toCIDR: ["169.254.20.10/32"]');
    const other = emitted.map((file) =>
      file.path === SINK ? { ...file, text: sink.replace("169.254.20.10", "169.254.20.11") } : file,
    );
    expect(
      verify(other, catalogOf(declared).value).findings.map(({ definition }) => definition.code),
    ).toContain(code);
  });
});

describe("what pods of the tenant cluster itself ask is opened by name", () => {
  const etcd =
    "    - { name: etcd-fra, kind: backing-store, hosts: [etcd.fra.rheinwerk.example], " +
    "country: DE, operator: rheinwerk }\n";
  const store = "backingStore: { kind: external-etcd, endpoint: etcd-fra }";
  const cilium = (files: typeof INPUT) =>
    damage(files, FRANKFURT, "network: {", "network: { cni: cilium,");
  const policiesOf = (files: typeof INPUT, path: string) => {
    const { value } = emit(planOf(files).value);
    expect(verify(value, catalogOf(files).value).findings).toEqual([]);
    return value.find((file) => file.path.startsWith(path))?.text ?? "";
  };

  test("an etcd outside, by control plane and snapshot pods", () => {
    const files = euAlsoHas(etcd, cilium(paymentsSays(store)));
    const text = policiesOf(files, OWN);
    expect(text.split("matchName: etcd.fra.rheinwerk.example")).toHaveLength(3);
    expect(text).toContain("name: control-plane-by-name");
    expect(text).toContain("name: snapshot-by-name");
  });

  test("a snapshot store, by the control plane that uploads itself", () => {
    const itself = "apps/eu/tenant-network/eu-fra-1/siem-fra--snapshots-par--by-itself/";
    const text = policiesOf(INPUT, `${itself}ciliumnetworkpolicy-snapshot-store`);
    expect(text).toContain("matchLabels: { app: vcluster }");
  });
});

test("a place without addresses is open by name, and so nobody is warned", () => {
  const inventory = INPUT.map(({ path, text }) => ({
    path,
    text: text.replace(/(name: swift-gateway.*?), cidrs: \[[^\]]*\]/, "$1"),
  }));
  const codes = (files: typeof INPUT) =>
    verify(emit(planOf(files).value).value, catalogOf(files).value).findings.map(
      ({ definition }) => definition.code,
    );
  expect(codes(inventory)).not.toContain("endpoint-without-address");
  expect(codes(damage(inventory, FRANKFURT, "cni: cilium,", ""))).toContain(
    "endpoint-without-address",
  );
});
