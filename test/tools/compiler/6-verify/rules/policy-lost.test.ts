import { describe, expect, test } from "vitest";
import { EMITTED, found } from "../../../../support/emitted.ts";

const HOST = "apps/eu/control-plane-clusters/eu-fra-1/";
const BASELINE = "apps/eu/tenant-baseline/1.0.0/";
const code = "policy-lost";

const without = (lost: RegExp) => {
  const files = EMITTED.filter(({ path }) => !lost.test(path));
  expect(files.length).toBeLessThan(EMITTED.length);
  return found(files).map(({ definition, message }) => `${definition.code}: ${message}`);
};

describe("one policy of many that is not there is found, by name", () => {
  test("in all its forms", () => {
    const name = '"bailiwick-disallow-node-name"';
    expect(without(/eu-fra-1\/.*disallow-node-name/)).toEqual([
      `${code}: ${HOST} has no ValidatingPolicy and no ValidatingAdmissionPolicy and no ` +
        `ValidatingAdmissionPolicyBinding ${name}`,
    ]);
  });

  test.each([
    [HOST, "ValidatingPolicy", "restrict-tolerations"],
    [HOST, "ValidatingAdmissionPolicyBinding", "protect-reserved-labels"],
    [BASELINE, "ValidatingAdmissionPolicy", "restrict-endpoints"],
  ])("in %s, as %s %s", (folder, kind, name) => {
    expect(without(new RegExp(`^${folder}${kind.toLowerCase()}-${name}`))).toEqual([
      `${code}: ${folder} has no ${kind} "bailiwick-${name}"`,
    ]);
  });
});
