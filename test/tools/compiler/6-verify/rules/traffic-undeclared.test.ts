import { compile } from "@bailiwick/compiler";
import { describe, expect, test } from "vitest";
import { damaged, EMITTED, found, withObject } from "../../../../support/emitted.ts";
import { FRANKFURT, HEALTHY, paymentsSays } from "../../../../support/healthy-tree.ts";
import { damage } from "../../../../support/tree.ts";

const FOLDER = "apps/eu/tenant-network/eu-fra-1/siem-fra--snapshots-par/";
const policy = (name: string) => `${FOLDER}networkpolicy-${name}.yaml`;

const undeclared = (files: typeof EMITTED) =>
  found(files)
    .filter(({ definition }) => definition.code === "traffic-undeclared")
    .map(
      ({ origin, message }) => `${origin.file.replace(FOLDER, "")}${origin.pointer}: ${message}`,
    );

const says = (name: string, at: string, from: string, to: string, ports: string) =>
  `networkpolicy-${name}.yaml#0/spec/${at}: "${from}" may reach "${to}" on ${ports}, ` +
  "which eu/acme-bank/payments does not declare";

test("a healthy tree opens what is declared", () => {
  expect(undeclared(EMITTED)).toEqual([]);
});

test.each(["[192.0.2.16/28]", "{ toString: a }"])(
  "a range that is no text may be any: %s",
  (to) => {
    const files = damaged({ path: policy("control-plane"), from: '"192.0.2.16/28"', to });
    expect(undeclared(files).join("\n")).toMatch(/control-plane.* may reach .* on TCP 443/);
  },
);

describe("what is declared in the input is no fault", () => {
  test("of one tenant cluster", () => {
    expect(compile(paymentsSays("egress: [{ to: swift-gateway }]")).findings).toEqual([]);
  });

  test.each([
    "gateway: edge,",
    "dns: [10.16.1.10/32],",
    "apiServerPort: 443,",
    "argoCd: [10.99.0.0/24],",
  ])("of a control plane cluster: %s", (said) => {
    const files = damage(HEALTHY, FRANKFURT, "network: {", `network: { ${said}`);
    expect(compile(files).findings).toEqual([]);
  });
});

describe("each word too many is found", () => {
  test.each([
    [
      "a range that is wider than what is declared",
      "control-plane",
      "192.0.2.16/28",
      "192.0.2.0/24",
      says("control-plane", "egress", "control plane", "192.0.2.0", "TCP 443"),
    ],
    [
      "a list of peers that is empty",
      "control-plane",
      'to: [{ ipBlock: { cidr: "192.0.2.16/28" } }]',
      "to: []",
      says(
        "control-plane",
        "egress",
        "control plane",
        "same tenant's other control plane",
        "TCP 443",
      ),
    ],
    [
      "an exception where the range around it is not declared",
      "control-plane",
      'cidr: "192.0.2.16/28"',
      'cidr: "192.0.2.0/24", except: ["192.0.2.0/25"]',
      says("control-plane", "egress", "control plane", "192.0.2.128", "TCP 443"),
    ],
    [
      "ports that are left out",
      "snapshot",
      "- ports: [{ port: 443, protocol: TCP }]\n      to: [{ ipB",
      "- to: [{ ipB",
      says("snapshot", "egress", "snapshot", "192.0.2.32", "SCTP, TCP 1-442, TCP 444-65535, UDP"),
    ],
    [
      "a port that goes on to another",
      "snapshot",
      "port: 443,",
      "port: 443, endPort: 8443,",
      says("snapshot", "egress", "snapshot", "192.0.2.32", "TCP 444-8443"),
    ],
    [
      "every namespace",
      "workload",
      "    - from:\n",
      "    - from:\n        - namespaceSelector: {}\n",
      says("workload", "ingress", "same tenant's other control plane", "tenant DNS", "any"),
    ],
    [
      "pods of every namespace by a label",
      "control-plane",
      "    - from:\n",
      "    - from:\n        - { namespaceSelector: {}, podSelector: { matchLabels: { app: loft } } }\n",
      says(
        "control-plane",
        "ingress",
        "same tenant's other workload labelled app=loft",
        "control plane",
        "TCP 8443",
      ),
    ],
    [
      "all namespaces of the jurisdiction by their label",
      "control-plane",
      "kubernetes.io/metadata.name: argocd",
      "bailiwick.dev/jurisdiction: eu",
      says(
        "control-plane",
        "ingress",
        "same tenant's other control plane",
        "control plane",
        "TCP 8443",
      ),
    ],
    [
      "another namespace than that of the resolvers",
      "tenant-dns",
      "namespaceSelector: { matchLabels: { kubernetes.io/metadata.name: kube-system } }",
      "namespaceSelector: { matchLabels: { kubernetes.io/metadata.name: default } }",
      says(
        "tenant-dns",
        "egress",
        "tenant DNS",
        "pod labelled k8s-app=kube-dns of default",
        "TCP 53, UDP 53",
      ),
    ],
    [
      "all pods beside the resolvers",
      "tenant-dns",
      /\n +podSelector: \{ matchLabels: \{ k8s-app: kube-dns \} \}/,
      "",
      says("tenant-dns", "egress", "tenant DNS", "other pod of kube-system", "TCP 53, UDP 53"),
    ],
    [
      "another namespace beside that of Argo CD",
      "control-plane",
      "namespaceSelector: { matchLabels: { kubernetes.io/metadata.name: argocd } }",
      "namespaceSelector: { matchLabels: { team: operations } }",
      says(
        "control-plane",
        "ingress",
        "pod labelled anyhow of some-namespace",
        "control plane",
        "TCP 8443",
      ),
    ],
  ])("%s", (_, name, from, to, expected) => {
    const messages = undeclared(damaged({ path: policy(name), from, to }));
    expect(messages).toContain(expected);
  });
});

describe("a disguise opens nothing", () => {
  // The last selector of the policy is its own; the one before it chooses a peer.
  const OWN = /\n {2}podSelector: \{.*\}\n/;

  test("unless the policy does without the label of the syncer", () => {
    const to = "\n  podSelector: { matchLabels: { app: vcluster-snapshot } }\n";
    const files = damaged({ path: policy("snapshot"), from: OWN, to });
    const disguised = "workload labelled app=vcluster-snapshot";
    expect(undeclared(files)).toContain(
      says("snapshot", "egress", disguised, "cluster DNS", "TCP 53, UDP 53"),
    );
  });

  test("nor does a label that only a policy asks for", () => {
    const to = "\n  podSelector: { matchLabels: { tier: trusted } }\n";
    const files = damaged({ path: policy("snapshot"), from: OWN, to });
    const disguised = "workload labelled tier=trusted";
    expect(undeclared(files)).toContain(
      says("snapshot", "egress", disguised, "cluster DNS", "TCP 53, UDP 53"),
    );
  });

  test("and a selector that lost its app label is found", () => {
    const from = ", matchLabels: { app: vcluster-snapshot }";
    const files = damaged({ path: policy("snapshot"), from, to: "" });
    expect(undeclared(files)).toContain(
      says("snapshot", "egress", "control plane", "192.0.2.32", "TCP 443"),
    );
  });
});

test("a policy that is added to one tenant cluster is judged with the others", () => {
  const extra = [
    "apiVersion: networking.k8s.io/v1",
    "kind: NetworkPolicy",
    "metadata: { name: helpful, namespace: vc-acme-bank--payments }",
    "spec: { podSelector: {}, policyTypes: [Egress], egress: [{}] }",
    "",
  ].join("\n");
  const messages = undeclared(withObject(extra));
  expect(messages.length).toBeGreaterThan(5);
  expect(messages.every((each) => each.startsWith("apps/eu/tenants/acme-bank/"))).toBe(true);
});
