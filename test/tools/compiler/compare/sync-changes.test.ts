import { expect, test } from "vitest";
import { compareSync } from "../../../../tools/compiler/src/doors/compare-sync.ts";

const HEADER = "# Source: a\n# Compiled\n";
const VALUES = "apps/eu/tenants/acme-bank/payments/values.yaml";
const HOST = "apps/eu/tenants/acme-bank/payments/host/manifests.yaml";

const object = (kind: string, name: string, more = "") =>
  `kind: ${kind}\nmetadata: { name: ${name}, namespace: n }\n${more}`;

test("another value restarts the control plane; another header does not", () => {
  const file = { path: VALUES, before: `${HEADER}a: 1\n`, after: `${HEADER}a: 2\n` };
  expect(compareSync([file]).restarts).toEqual(["eu/acme-bank/payments"]);
  expect(compareSync([{ ...file, after: "# Source: b\na: 1\n" }]).restarts).toEqual([]);
  expect(compareSync([{ path: VALUES, after: "a: 1\n" }])).toMatchObject({
    restarts: [],
    starts: ["eu/acme-bank/payments"],
  });
  expect(compareSync([{ path: VALUES, before: "a: 1\n" }]).stops).toEqual([
    "eu/acme-bank/payments",
  ]);
});

test("objects are counted by kind, whatever their order in the file", () => {
  const before = [
    object("ConfigMap", "a"),
    object("ConfigMap", "b"),
    object("Role", "r", "x: 1\n"),
  ];
  const after = [object("Role", "r", "x: 2\n"), object("ConfigMap", "b"), object("Secret", "s")];
  const { objects } = compareSync([
    { path: HOST, before: before.join("---\n"), after: after.join("---\n") },
  ]);
  expect(objects).toEqual([
    { kind: "ConfigMap", created: 0, changed: 0, removed: 1 },
    { kind: "Role", created: 0, changed: 1, removed: 0 },
    { kind: "Secret", created: 1, changed: 0, removed: 0 },
  ]);
});

test("an object that goes from one file of a folder to another stays", () => {
  const folder = "apps/eu/control-plane-clusters/eu-fra-1/";
  const { objects } = compareSync([
    { path: `${folder}a.yaml`, before: object("Policy", "p") },
    { path: `${folder}b.yaml`, after: object("Policy", "p") },
  ]);
  expect(objects).toEqual([]);
});

test("a namespace that goes is named, since what lies in it goes too", () => {
  const before = [object("Namespace", "vc-acme-bank--payments"), object("Role", "r")].join("---\n");
  expect(compareSync([{ path: HOST, before }]).namespacesRemoved).toEqual([
    "vc-acme-bank--payments",
  ]);
});

test("records are applied by nothing, and what is no YAML is said", () => {
  const changes = compareSync([
    { path: "apps/eu/register.yaml", before: "a: 1\n", after: "a: 2\n" },
    { path: HOST, before: object("Role", "r"), after: "{ not yaml" },
  ]);
  expect(changes.records).toBe(1);
  expect(changes.unreadable).toEqual([HOST]);
});
