import { expect, test } from "vitest";
import { damaged, EMITTED, found } from "../../../../support/emitted.ts";

const FOLDER = "apps/eu/tenant-network/eu-fra-1/siem-fra--snapshots-par/";
const CLOSED = `${FOLDER}networkpolicy-closed.yaml`;
const SET = "apps/eu/argo-cd/tenants/acme-bank.yaml";
const NAMESPACE = "apps/eu/tenants/acme-bank/payments/host/manifests.yaml#0/metadata/name";

const left = (files: typeof EMITTED) =>
  found(files)
    .filter(({ definition }) => definition.code === "network-left-open")
    .map(({ origin, message }) => `${origin.file}${origin.pointer} ${message}`);

const says = (direction: string, pod: string, others: string) =>
  `${NAMESPACE} no policy closes ${direction} of "${pod}" in vc-acme-bank--payments${others}`;

test("a healthy tree is closed", () => {
  expect(left(EMITTED)).toEqual([]);
});

test("without the policy for all pods, one that nobody thought of is open", () => {
  expect(left(EMITTED.filter(({ path }) => path !== CLOSED))).toEqual([
    says("ingress", "snapshot", " and in 2 more like it"),
    says("egress", "unlabelled pod", " and in 2 more like it"),
  ]);
});

test("a policy that no longer says Egress closes one direction only", () => {
  const to = "policyTypes: [Ingress]";
  expect(left(damaged({ path: CLOSED, from: "policyTypes: [Ingress, Egress]", to }))).toEqual([
    says("egress", "unlabelled pod", " and in 2 more like it"),
  ]);
});

test("policies that Argo CD delivers to nobody protect nobody", () => {
  const files = damaged({
    path: SET,
    from: "path: tenant-network/eu-fra-1/",
    to: "path: gone/",
  });
  expect(left(files)).toEqual([
    says("ingress", "control plane", ""),
    says("egress", "control plane", ""),
  ]);
});

test("nor do policies of another namespace", () => {
  const from = "metadata: { name: closed }";
  const to = "metadata: { name: closed, namespace: elsewhere }";
  expect(left(damaged({ path: CLOSED, from, to }))).toHaveLength(2);
});
