import { expect, test } from "vitest";
import { compareStates } from "../../../../tools/compiler/src/transitions/compare-states.ts";
import { planOf } from "../../../support/catalog-of.ts";
import { ACME, HEALTHY, LEDGERLEAF_UK } from "../../../support/healthy-tree.ts";
import { damage } from "../../../support/tree.ts";

const compared = (files: typeof HEALTHY) => {
  const { kept, removed, moved, pairs } = compareStates(planOf(HEALTHY).value, planOf(files).value);
  return {
    kept: kept.length,
    removed: removed.map(({ subject }) => subject),
    moved: moved.map(({ from, to }) => `${from.subject} -> ${to.subject}`),
    pairs: pairs.length,
  };
};
const without = (path: string) => HEALTHY.filter((file) => file.path !== path);
const acme = HEALTHY.find(({ path }) => path === ACME)?.text ?? "";
const inLondon = (text: string) => [
  ...without(ACME),
  {
    path: "jurisdictions/uk/tenants/acme-london.yaml",
    text: text
      .replace("name: acme-bank", "name: acme-london")
      .replace("regulations: [dora, gdpr]", "regulations: [uk-gdpr]"),
  },
];

test("the same tree has everybody in pairs", () => {
  const all = { kept: 5, removed: [], moved: [], pairs: 6 };
  expect(compared(HEALTHY)).toEqual(all);
});

test("an LEI that comes up elsewhere is the tenant that left, under whatever name", () => {
  expect(compared(inLondon(acme)).moved).toEqual(["eu/acme-bank -> uk/acme-london"]);
});

test("an LEI that was there before has not moved", () => {
  expect(compared(without(LEDGERLEAF_UK))).toMatchObject({
    removed: ["uk/ledgerleaf"],
    moved: [],
  });
});

test("without an LEI, names of company and file say who it is", () => {
  const nobody = acme.replace(/, lei: \w+/, "");
  const base = planOf(damage(HEALTHY, ACME, /, lei: \w+/, "")).value;
  const same = inLondon(nobody).map(({ path, text }) => ({
    path: path.replace("acme-london", "acme-bank"),
    text: text.replace("acme-london", "acme-bank"),
  }));
  expect(compareStates(base, planOf(same).value).moved).toHaveLength(1);
  expect(compareStates(base, planOf(inLondon(nobody)).value).moved).toHaveLength(0);
});
