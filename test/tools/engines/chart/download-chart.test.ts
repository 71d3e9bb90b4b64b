import { existsSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import {
  downloadChart,
  vclusterChart,
} from "../../../../tools/engines/src/chart/download-chart.ts";
import { RELEASE } from "../../../support/chart-module.ts";

const PINNED = vclusterChart(RELEASE.spec.chart);

test("the chart of a template lies in a folder of its module, whose version has a v", async () => {
  expect(PINNED).toMatchObject({ moduleVersion: `v${PINNED.version}`, folder: "chart" });
  const folder = await downloadChart(PINNED, process.env);
  expect(existsSync(join(folder, "Chart.yaml"))).toBe(true);
});

test("a module that is not the pinned one is not used", async () => {
  const other = { ...PINNED, digest: PINNED.digest.replace(/.=$/, "A=") };
  await expect(downloadChart(other, process.env)).rejects.toThrow(
    "is not the module that was pinned",
  );
});

test("without Go it says what it is needed for", async () => {
  const bare = { ...process.env, PATH: join(import.meta.dirname, "nothing") };
  await expect(downloadChart(PINNED, bare)).rejects.toThrow(
    `is needed to fetch chart vcluster ${PINNED.version} (once)`,
  );
});
