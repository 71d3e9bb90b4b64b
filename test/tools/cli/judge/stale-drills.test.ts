import { compile } from "@bailiwick/compiler";
import type { TextFile } from "@bailiwick/model/text-file";
import { describe, expect, test } from "vitest";
import { endedVersions } from "../../../../tools/cli/src/support/ended-versions.ts";
import { ACME, acmeSays, HEALTHY } from "../../../support/healthy-tree.ts";
import { spoken } from "../../../support/spoken.ts";

const FILE = ACME.replace(".yaml", ".drills.yaml");
const AT = `${FILE}#/spec/drills/0`;
const CURE = "hold it, and write last: { date, result, evidence } here";
const MEND = "mend it, hold the drill again, and write what came of it";

const eu = HEALTHY.filter(({ path }) => !path.startsWith("jurisdictions/uk/"));

/** The healthy tree with one record of drills of acme-bank, in flow form. */
function recorded(drill: string, files: readonly TextFile[] = eu): readonly TextFile[] {
  const text = `apiVersion: bailiwick.dev/v1
kind: Drills
metadata: { name: acme-bank }
spec:
  drills: [{ cluster: payments, ${drill} }]
`;
  return [...files, { path: FILE, text }];
}

function found(files: readonly TextFile[], today: string) {
  const compilation = compile(files);
  expect(spoken(compilation.findings)).toEqual([]);
  return spoken(endedVersions(compilation, today).findings);
}

const YEARLY = 'cadence: P1Y, from: "2026-01-15"';
const LAST = 'date: "2026-03-02", result: passed, evidence: report 4';

describe("a drill is due", () => {
  test("a cadence after the day that it counts from, and stale on the day after", () => {
    expect(found(recorded('cadence: P6M, from: "2026-03-15"'), "2026-09-15")).toEqual([]);
    expect(found(recorded('cadence: P6M, from: "2026-03-15"'), "2026-09-16")).toEqual([
      {
        fault: "error drill-overdue",
        at: AT,
        message: 'a restore of payments was due by "2026-09-15": none has been held, every P6M',
        hint: CURE,
      },
    ]);
  });

  test("a cadence after the last one", () => {
    expect(
      found(recorded(`${YEARLY.replace("P1Y", "P6M")}, last: { ${LAST} }`), "2026-09-03"),
    ).toEqual([
      {
        fault: "error drill-overdue",
        at: AT,
        message:
          'a restore of payments was due by "2026-09-02": the last one was on "2026-03-02", every P6M',
        hint: CURE,
      },
    ]);
  });

  test("unless it is waived, by name", () => {
    const text = `apiVersion: bailiwick.dev/v1
kind: Waiver
metadata: { name: later }
spec:
  code: drill-overdue
  object: { path: ${FILE}, pointer: /spec/drills/0 }
  reason: the second site is moved this month
  approver: eu-platform
  until: "2026-12-31"
`;
    const waiver = { path: "jurisdictions/eu/waivers/later.yaml", text };
    const files = [...recorded('cadence: P6M, from: "2026-03-15"'), waiver];
    expect(found(files, "2026-09-16")).toEqual([]);
  });
});

describe("what came of the last one is held against the objectives", () => {
  test.each([
    [`${LAST}, took: PT4H, age: PT1H`, []],
    [LAST.replace("passed", "failed"), ['the restore of payments on "2026-03-02" failed']],
    [`${LAST}, took: PT5H`, ["the restore of payments had took PT5H, and PT4H is its objective"]],
    [`${LAST}, age: PT61M`, ["the restore of payments had age PT61M, and PT1H is its objective"]],
  ])("%s", (last, messages) => {
    const all = found(recorded(`${YEARLY}, last: { ${last} }`), "2026-09-16");
    expect(all).toEqual(
      messages.map((message) => ({ fault: "warning drill-failed", at: AT, message, hint: MEND })),
    );
  });
});

test("a record leaves out no production cluster with snapshots", () => {
  const clusters = ["payments", "ledger"].map(
    (name) =>
      `    - { name: ${name}, environment: production, criticality: critical-or-important, snapshots: { rto: PT4H, rpo: PT1H } }\n`,
  );
  const files = recorded(YEARLY, acmeSays(clusters.join(""), eu));
  expect(found(files, "2026-09-16")).toEqual([
    {
      fault: "warning drill-missing",
      at: `${ACME}#/spec/clusters/1`,
      message: "the record of drills says nothing of ledger",
      hint: `add { cluster: ledger, cadence: <duration>, from: <day> } to ${FILE}`,
    },
  ]);
});
