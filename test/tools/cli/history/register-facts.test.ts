import { expect, test } from "vitest";
import { registerFacts } from "../../../../tools/cli/src/history/register-facts.ts";

const SPEC = {
  endpoints: [
    {
      name: "registry",
      kind: "registry",
      country: "DE",
      hosts: ["a.example"],
      operator: "rheinwerk",
    },
    { name: "siem-fra", kind: "audit-sink", country: "DE", operator: "rheinwerk" },
    { name: "siem-ham", kind: "audit-sink", country: "DE", operator: "elbewerk" },
  ],
  controlPlaneClusters: [
    { name: "eu-fra-1", country: "DE", storageClasses: [{ name: "fast", country: "DE" }] },
    { name: "eu-par-1", country: "FR", operator: "seinewerk" },
  ],
  layers: { keys: { custodian: "schluesselwerk", location: ["DE"] } },
  operators: ["rheinwerk", "elbewerk", "seinewerk", "schluesselwerk"].map((name) => ({
    name,
    control: { ultimateParent: { country: "DE" } },
  })),
  reach: [
    { layer: "keys", capability: "plaintext", because: "ultimate parent", countries: ["US"] },
    { layer: "backup", capability: "ciphertext", because: "no declared path" },
  ],
};
const DECISIONS = new Map([
  ["payments audit-sink", "siem-fra"],
  ["payments placement", "eu-fra-1 (DE)"],
]);

test("what reaches a tenant: what it chose, what serves all, and who operates these", () => {
  expect([...registerFacts(SPEC, DECISIONS).keys()]).toEqual([
    "endpoint registry",
    "endpoint siem-fra",
    "control plane cluster eu-fra-1",
    "layer keys",
    "operator rheinwerk",
    "operator schluesselwerk",
    "reach of third countries to plaintext by layer keys",
  ]);
});

test("facts are leaves by their paths, and a list is one of them", () => {
  const facts = registerFacts(SPEC, DECISIONS);
  expect(facts.get("operator rheinwerk")?.get("control.ultimateParent.country")).toBe("DE");
  expect(facts.get("endpoint registry")?.get("hosts")).toBe("a.example");
  const classes = facts.get("control plane cluster eu-fra-1")?.get("storageClasses");
  expect(classes).toBe('{"name":"fast","country":"DE"}');
});

test("history may hold anything", () => {
  const odd = { endpoints: "none", layers: [3], operators: [null, { name: 7 }], reach: {} };
  expect(registerFacts(odd, DECISIONS)).toEqual(new Map());
});
