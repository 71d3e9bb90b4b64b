import { compile } from "@bailiwick/compiler";
import type { TextFile } from "@bailiwick/model/text-file";
import { describe, expect, test } from "vitest";
import { overdueDeclarations } from "../../../../tools/cli/src/judge/overdue-declarations.ts";
import { EU, HEALTHY } from "../../../support/healthy-tree.ts";
import { spoken } from "../../../support/spoken.ts";
import { damage } from "../../../support/tree.ts";

const OPERATOR = `${EU}#/spec/operators/0`;
const eu = HEALTHY.filter(({ path }) => !path.startsWith("jurisdictions/uk/"));

function overdue(today: string, files: readonly TextFile[] = eu) {
  return spoken(overdueDeclarations(compile(files), today));
}

describe("what operators declare", () => {
  test("holds on the day that it names", () => {
    expect(overdue("2027-03-31")).toEqual([]);
  });

  test("is overdue on the day after, facts and attestations alike", () => {
    expect(overdue("2027-05-02")).toEqual([
      {
        fault: "warning declaration-overdue",
        at: `${OPERATOR}/facts/reviewBy`,
        message: 'the facts about rheinwerk were to be looked at again by "2027-05-01"',
        hint: "compare them with their source, correct them, and set asOf and reviewBy anew",
      },
      {
        fault: "warning declaration-overdue",
        at: `${OPERATOR}/attestations/0/validUntil`,
        message: 'attestation "c5-type2" of rheinwerk covers days up to "2027-03-31"',
        hint: "declare the report that follows it, or remove the attestation",
      },
    ]);
  });

  test("may be in any shape: another phase says what is wrong with it", () => {
    for (const operators of [
      "7",
      "[7, {}, null]",
      "[{ attestations: [null, 7] }]",
      "[{ facts: 7, attestations: [{}] }]",
    ]) {
      const broken = damage(
        eu,
        EU,
        /operators:[\s\S]*?\n {2}layers:/,
        `operators: ${operators}\n  layers:`,
      );
      expect(overdue("2027-05-02", broken)).toEqual([]);
    }
  });
});
