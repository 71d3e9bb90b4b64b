import { load } from "js-yaml";
import { expect, test } from "vitest";
import { compile } from "../../../../../tools/compiler/src/compile.ts";
import { DOCUMENTS } from "../../../../support/emitted-objects.ts";
import { ACME, HEALTHY } from "../../../../support/healthy-tree.ts";

const REGISTER = "apps/eu/register.yaml";
const path = ACME.replace(".yaml", ".drills.yaml");

/** The register where acme-bank keeps a record of its drills. */
function register(drill: string): unknown {
  const text = `apiVersion: bailiwick.dev/v1
kind: Drills
metadata: { name: acme-bank }
spec: { drills: [{ cluster: payments, cadence: P6M, from: "2026-01-01"${drill} }] }
`;
  const { outputs } = compile([...HEALTHY, { path, text }]);
  return load(outputs.find((file) => file.path === REGISTER)?.text ?? "");
}

test("a record of drills stands in the register, with what came of the last one", () => {
  const last = { date: "2026-10-05", result: "failed", evidence: "report 4", took: "PT5H" };
  expect(register(`, last: ${JSON.stringify(last)}`)).toHaveProperty("spec.drills", [
    { tenantCluster: "acme-bank/payments", cadence: "P6M", from: "2026-01-01", last },
  ]);
});

test("a drill that was not held yet is told without a result", () => {
  expect(register("")).toHaveProperty("spec.drills", [
    { tenantCluster: "acme-bank/payments", cadence: "P6M", from: "2026-01-01" },
  ]);
});

test("who keeps no record adds no line: the register is not a new tenant's to change", () => {
  const found = DOCUMENTS.find((document) => document.path === REGISTER);
  expect(found?.object.spec).not.toHaveProperty("drills");
});
