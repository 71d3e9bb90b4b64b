import { expect, test } from "vitest";
import { emit } from "../../../../tools/compiler/src/5-emit/emit.ts";
import { planOf } from "../../../support/catalog-of.ts";
import { ACME, HEALTHY } from "../../../support/healthy-tree.ts";
import { spoken } from "../../../support/spoken.ts";

const FILE = ACME.replace(".yaml", ".drills.yaml");

function planned(drill: string) {
  const text = `apiVersion: bailiwick.dev/v1
kind: Drills
metadata: { name: acme-bank }
spec: { drills: [{ cluster: payments, ${drill} }] }
`;
  return planOf([...HEALTHY, { path: FILE, text }]);
}

function evidenceOf({ value }: ReturnType<typeof planOf>, tenant: string): string | undefined {
  const text = emit(value).value.find(
    ({ path }) => path.startsWith(`apps/eu/tenants/${tenant}/`) && path.endsWith("/evidence.yaml"),
  )?.text;
  return /restore-drill: (.*)/.exec(text ?? "")?.[1];
}

test("a cadence that is longer than the law's is refused", () => {
  expect(spoken(planned('cadence: P18M, from: "2026-01-01"').findings)).toEqual([
    {
      fault: "error drill-too-seldom",
      at: `${FILE}#/spec/drills/0/cadence`,
      message: "eu/acme-bank/payments is restored every P18M, and dora-11.6 says P1Y",
      hint: "write cadence: P1Y or shorter",
    },
  ]);
});

test.each([
  ['cadence: P1Y, from: "2026-01-01"', '"every P1Y from 2026-01-01 on, none held"'],
  [
    'cadence: P6M, from: "2026-01-01", last: { date: "2026-10-05", result: passed, evidence: report 4 }',
    '"every P6M, last 2026-10-05 passed: report 4"',
  ],
  [
    'cadence: P6M, from: "2026-01-01", last: { date: "2026-10-05", result: passed, evidence: report 4, took: PT2H, age: PT40M }',
    '"every P6M, last 2026-10-05 passed, took PT2H, state PT40M old: report 4"',
  ],
])("the evidence says what is on record: %s", (drill, words) => {
  const all = planned(drill);
  expect(all.findings).toEqual([]);
  expect(evidenceOf(all, "acme-bank")).toBe(words);
});

test("and that nothing is, where a regulation asks for drills", () => {
  const all = planOf(HEALTHY);
  expect(evidenceOf(all, "acme-bank")).toBe("none on record");
  expect(evidenceOf(all, "nordklinik")).toBeUndefined();
});
