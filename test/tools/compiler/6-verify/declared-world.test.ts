import { expect, test } from "vitest";
import {
  declaresAddress,
  declaresHost,
  emittedNamespaces,
  isInCluster,
} from "../../../../tools/compiler/src/6-verify/declared-world.ts";
import { catalogOf } from "../../../support/catalog-of.ts";
import { EU, euAlsoHas, HEALTHY } from "../../../support/healthy-tree.ts";
import { damage } from "../../../support/tree.ts";

const entry =
  '    - { name: any, kind: service, hosts: ["*.any.example"], country: DE, operator: rheinwerk }\n';
const [eu] = catalogOf(euAlsoHas(entry)).value.jurisdictions;

test.each([
  ["registry.rheinwerk.example", true],
  ["api.fra-1.rheinwerk.example", true],
  ["a.any.example", true],
  ["any.example", false],
  ["b.a.any.example", false],
  ["rheinwerk.example", false],
  ["xregistry.rheinwerk.example", false],
])("host %s", (host, declared) => {
  expect(eu && declaresHost(eu, host)).toBe(declared);
});

test.each([
  ["10.0.0.53", true],
  ["10.0.0.53/32", true],
  ["10.0.0.54", false],
  ["10.0.0.52/31", false],
  ["10.128.0.0/14", true],
  ["10.128.0.0/15", false],
  ["10.128.4.7", false],
  ["::1", false],
])("address %s", (address, declared) => {
  expect(eu && declaresAddress(eu, address)).toBe(declared);
});

test("a declared place abroad is not inside", () => {
  const line = "hosts: [registry.rheinwerk.example], country: DE";
  const files = damage(HEALTHY, EU, line, line.replace("DE", "US"));
  const [abroad] = catalogOf(files).value.jurisdictions;
  expect(abroad && declaresHost(abroad, "forge.rheinwerk.example")).toBe(true);
  const only = abroad && { ...abroad, inventory: new Map([...abroad.inventory].slice(0, 1)) };
  expect(only && declaresHost(only, "registry.rheinwerk.example")).toBe(false);
});

test("names that only a cluster answers", () => {
  const namespaces = new Set(["vc-a--b"]);
  expect(isInCluster("kubernetes.default.svc", namespaces)).toBe(true);
  expect(isInCluster("a.b.svc.cluster.local", namespaces)).toBe(true);
  expect(isInCluster("any.vc-a--b", namespaces)).toBe(true);
  expect(isInCluster("any.example", namespaces)).toBe(false);
  expect(isInCluster("x.kubernetes.default.svc", namespaces)).toBe(false);
  const object = { kind: "Namespace", metadata: { name: "n" } };
  expect(emittedNamespaces([{ path: "p", index: 0, source: "s", object }])).toEqual(new Set(["n"]));
});
