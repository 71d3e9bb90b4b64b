import { expect, test } from "vitest";
import { checkPolicy } from "../../../../tools/compiler/src/2-shape/check-policy.ts";

const PATH = "policies/build/demand/demand.yaml";
const GOOD = {
  apiVersion: "json.kyverno.io/v1alpha1",
  kind: "ValidatingPolicy",
  metadata: { name: "demand" },
};

test.each<[string, object, string[]]>([
  ["a policy", {}, []],
  ["no apiVersion", { apiVersion: "" }, ["policy-not-of-an-engine /apiVersion"]],
  ["a number as kind", { kind: 3 }, ["policy-not-of-an-engine /kind"]],
  ["our own version", { apiVersion: "bailiwick.dev/v1" }, ["policy-not-of-an-engine /apiVersion"]],
  ["no engine", { apiVersion: "policies.example/v1" }, ["policy-not-of-an-engine /apiVersion"]],
  [
    "the other engine",
    { apiVersion: "policies.kyverno.io/v1" },
    ["policy-not-of-an-engine /apiVersion"],
  ],
  ["another name", { metadata: { name: "ask" } }, ["policy-not-folder-name /metadata/name"]],
  ["no metadata", { metadata: [] }, ["policy-not-folder-name /metadata/name"]],
])("%s", (_what, change, expected) => {
  const findings = checkPolicy(PATH, { ...GOOD, ...change }, "demand");
  expect(findings.map(({ definition, origin }) => `${definition.code} ${origin.pointer}`)).toEqual(
    expected,
  );
});
