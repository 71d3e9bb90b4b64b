import { expect, test } from "vitest";
import { EMITTED, faults, withObject } from "../../../../support/emitted.ts";

const EXTRA = "apps/eu/tenants/acme-bank/payments/host/extra.yaml";
const HOST = "apps/eu/control-plane-clusters/eu-fra-1/";
const code = "object-written-twice";
const audit = (namespace: string) =>
  `apiVersion: v1\nkind: ConfigMap\nmetadata: { name: audit, namespace: ${namespace} }\ndata: {}\n`;

test("two objects of one name in one namespace are found", () => {
  expect(faults(withObject(audit("vc-acme-bank--payments")))).toContain(
    `${code} ${EXTRA}#0/metadata/name`,
  );
});

test("also where two tenants write into one namespace", () => {
  expect(faults(withObject(audit("vc-ledgerleaf--product")))).toContain(
    `${code} ${EXTRA}#0/metadata/name`,
  );
});

test("another namespace is another object", () => {
  const own = faults(withObject(audit("elsewhere"))).filter((each) => each.startsWith(code));
  expect(own).toEqual([]);
});

test("two files of one cluster with one cluster-scoped object are found", () => {
  const source = EMITTED.find(({ path }) => path === `${HOST}jurisdiction-eu.yaml`);
  const path = `${HOST}jurisdiction-eu-again.yaml`;
  const twice = [...EMITTED, { path, source: "x", text: source?.text ?? "" }];
  expect(faults(twice)).toEqual([`${code} ${path}#0/metadata/name`]);
});

test("policies for many namespaces are told apart by their folder, not within it", () => {
  const folder = "apps/eu/tenant-network/eu-fra-1/siem-fra--snapshots-par";
  const text = EMITTED.find(({ path }) => path === `${folder}/networkpolicy-closed.yaml`)?.text;
  const added = (path: string) => faults([...EMITTED, { path, source: "x", text: text ?? "" }]);
  expect(added("apps/eu/tenant-network/eu-fra-1/siem-fra/networkpolicy-closed.yaml")).toEqual([]);
  const again = `${folder}/networkpolicy-again.yaml`;
  expect(added(again)).toEqual([`${code} ${again}#0/metadata/name`]);
});
