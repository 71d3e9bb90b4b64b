import { mkdirSync } from "node:fs";
import { KYVERNO_CHART } from "../../../tools/compiler/src/5-emit/kyverno-chart.ts";
import { downloadChart, vclusterChart } from "../../../tools/engines/src/chart/download-chart.ts";
import { RELEASE } from "../../support/chart-module.ts";
import { type PackedChart, packChart } from "./pack-chart.ts";

/** The charts that the output names, packed from the Go modules that it pins. */
export async function pinnedCharts(scratch: string): Promise<readonly PackedChart[]> {
  mkdirSync(scratch, { recursive: true });
  const packed: PackedChart[] = [];
  for (const chart of [vclusterChart(RELEASE.spec.chart), KYVERNO_CHART]) {
    packed.push(packChart(await downloadChart(chart, process.env), chart, scratch));
  }
  return packed;
}
