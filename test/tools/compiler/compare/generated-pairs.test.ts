import { expect, test } from "vitest";
import { compareTrees } from "../../../../tools/compiler/src/doors/compare-trees.ts";
import { seededRandom } from "../../../bench/seeded-random.ts";
import { CHANGEABLE } from "../../../support/changeable-tree.ts";
import { LEGAL_CHANGES } from "../../../support/legal-changes.ts";

const PAIRS = 200;

const random = seededRandom(20261121);

/** Each change comes up several times, with other values, in both directions. */
const cases = Array.from({ length: PAIRS }, (_, index) => {
  const kind = LEGAL_CHANGES[index % LEGAL_CHANGES.length] ?? LEGAL_CHANGES[0];
  const { made, undone, change } = kind;
  const changed = change(random);
  const backwards = Math.floor(index / LEGAL_CHANGES.length) % 2 === 1;
  return backwards
    ? { index, expected: undone, base: changed, head: CHANGEABLE }
    : { index, expected: made, base: CHANGEABLE, head: changed };
});

test.each(cases)("pair $index is $expected and not cosmetic", ({ base, head, expected }) => {
  const { findings, differences } = compareTrees(base, head);
  const errors = [...findings.base, ...findings.head].filter(
    ({ definition }) => definition.severity === "error",
  );
  expect(errors.map(({ message }) => message)).toEqual([]);
  const effects = differences?.effects ?? [];
  expect(effects.map(({ name }) => name)).toContain(expected);
  expect(effects.find(({ name }) => name === expected)?.weight).toBe("legal");
  expect(effects.map(({ name }) => name)).not.toContain("unclassed-input-change");
  const texts = new Map(base.map(({ path, text }) => [path, text]));
  const touched = head.filter(({ path, text }) => texts.get(path) !== text);
  const gone = base.filter(({ path }) => !head.some((file) => file.path === path));
  expect(differences?.changedInputs).toEqual([...touched, ...gone].map(({ path }) => path).sort());
});
