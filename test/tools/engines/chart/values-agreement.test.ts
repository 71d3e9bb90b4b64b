import type { JsonObject } from "@bailiwick/model/json-value";
import { load } from "js-yaml";
import { beforeAll, describe, expect, test } from "vitest";
import { VALUES_CHECKS } from "../../../../tools/compiler/src/6-verify/values/checks.ts";
import { vclusterChart } from "../../../../tools/engines/src/chart/download-chart.ts";
import { renderCharts } from "../../../../tools/engines/src/chart/render-charts.ts";
import type { RenderedRelease } from "../../../../tools/engines/src/chart/rendered-release.ts";
import { judgeEmittedObjects } from "../../../../tools/engines/src/engine.ts";
import { RELEASE } from "../../../support/chart-module.ts";
import { DISPUTED } from "./disputed-values.ts";
import { FURTHER_REFUSED } from "./further-refused-values.ts";
import { REFUSED } from "./refused-values.ts";
import { TAKEN } from "./taken-values.ts";

const { chart } = RELEASE.spec;
const NAMESPACE = "vc-acme--a";

/** Who refuses values: nobody, both, or the one of the two that is named. */
type Verdict = "nobody" | "both" | "ours" | "theirs";

const ROWS: readonly (readonly [string, string, Verdict])[] = [
  ...Object.entries(TAKEN).map(([name, values]) => [name, values, "nobody"] as const),
  ...REFUSED.map(({ fault, values }) => [fault, values, "both"] as const),
  ...Object.entries(FURTHER_REFUSED).map(([name, values]) => [name, values, "both"] as const),
  ...Object.entries(DISPUTED).map(([name, row]) => [name, row.values, row.refusedBy] as const),
];

let theirs: readonly RenderedRelease[] = [];
let bySchema: readonly (readonly string[])[] = [];

beforeAll(async () => {
  const releases = ROWS.map(([, values]) => {
    const place = { name: NAMESPACE, namespace: NAMESPACE, kubernetes: "1.36" };
    return { id: values, chart: vclusterChart(chart), ...place, values, syncer: true };
  });
  const onProgress = (line: string) => console.error(line);
  ({ rendered: theirs } = await renderCharts(releases, { onProgress }));
  const objects = ROWS.map(([row, values]) => {
    const origin = { file: row, pointer: "#0" };
    const object = load(values) as JsonObject;
    return { origin, source: "tenant.yaml", object, kubernetes: ["1.36"], chart };
  });
  const { findings } = await judgeEmittedObjects({ objects });
  bySchema = ROWS.map(([row]) =>
    findings.filter(({ origin }) => origin.file === row).map(({ message }) => message),
  );
});

/** What our own checks say, without asking vCluster. */
function checked(text: string): readonly string[] {
  const values = load(text) as JsonObject;
  const release = { values, name: NAMESPACE, namespace: NAMESPACE };
  return Object.values(VALUES_CHECKS).flatMap((check) =>
    check(release).map(({ message }) => message),
  );
}

describe("values are refused before anything runs where vCluster or its chart refuses them", () => {
  test.each(ROWS.map((row, index) => ({ name: row[0], values: row[1], agreed: row[2], index })))(
    "$name: refused by $agreed",
    ({ values, agreed, index }) => {
      const { error = "", syncer } = theirs[index]!;
      const fromSchema = bySchema[index] ?? [];
      const ours = [...checked(values), ...fromSchema];
      const theirWords = [error, syncer?.message ?? ""].filter((words) => words !== "");
      expect(
        { ours: ours.length > 0, theirs: theirWords.length > 0 },
        [...ours, ...theirWords].join("\n"),
      ).toEqual({
        ours: agreed === "both" || agreed === "ours",
        theirs: agreed === "both" || agreed === "theirs",
      });
      // What the closed schema says, Helm says by its own; all else a check has to find.
      expect(fromSchema.length > 0).toBe(/schema\(s\)/.test(error));
    },
  );
});

test("the table has good values, bad ones, and a reason for each dispute", () => {
  expect(ROWS.length).toBeGreaterThanOrEqual(60);
  expect(Object.keys(TAKEN).length).toBeGreaterThanOrEqual(25);
  expect(new Set(ROWS.map(([, values]) => values)).size).toBe(ROWS.length);
  expect(Object.values(DISPUTED).filter(({ reason }) => reason.length < 20)).toEqual([]);
});
