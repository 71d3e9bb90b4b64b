import { describe, expect, test } from "vitest";
import { catalogOf } from "../../../support/catalog-of.ts";
import { HEALTHY } from "../../../support/healthy-tree.ts";
import { type Spoken, spoken } from "../../../support/spoken.ts";

const FOLDER = "policies/admission/restrict-storage-classes/";
const POLICY = `${FOLDER}restrict-storage-classes.yaml`;

function without(file: string): readonly Spoken[] {
  return spoken(catalogOf(HEALTHY.filter(({ path }) => path !== file)).findings);
}

test("policies for clusters are paired with their cards, in order of their names", () => {
  const { admissionPolicies } = catalogOf(HEALTHY).value;
  const names = admissionPolicies.map(({ name }) => name);
  expect(names).toContain("restrict-storage-classes");
  expect(names).toEqual([...names].sort());
  const one = admissionPolicies.find(({ name }) => name === "restrict-storage-classes");
  expect(one?.file).toBe(POLICY);
  expect(one?.card.metadata.name).toBe("restrict-storage-classes");
  expect(one?.object.kind).toBe("ValidatingPolicy");
});

test("build policies are paired too, and installed nowhere", () => {
  const names = catalogOf(HEALTHY).value.admissionPolicies.map(({ name }) => name);
  expect(names).not.toContain("require-literal-project");
  const card = "policies/build/require-literal-project/card.yaml";
  expect(without(card).map(({ fault }) => fault)).toEqual(["error policy-without-card"]);
});

describe("one without the other is refused", () => {
  const hint = `keep both card.yaml and <name>.yaml in ${FOLDER}`;

  test("a policy", () => {
    expect(without(`${FOLDER}card.yaml`)).toEqual([
      {
        fault: "error policy-without-card",
        at: `${POLICY}#`,
        message: 'policy "restrict-storage-classes" has no card',
        hint,
      },
    ]);
  });

  test("a card", () => {
    expect(without(POLICY)).toEqual([
      {
        fault: "error policy-without-card",
        at: `${FOLDER}card.yaml#`,
        message: 'card "restrict-storage-classes" has no policy',
        hint,
      },
    ]);
  });
});
