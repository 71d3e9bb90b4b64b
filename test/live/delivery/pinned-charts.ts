import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { KYVERNO_CHART } from "../../../tools/compiler/src/5-emit/kyverno-chart.ts";
import { downloadModule } from "../../../tools/engines/src/object-schemas/download-module.ts";
import { SOURCES_FOLDER } from "../../../tools/engines/src/object-schemas/schema-source.ts";
import { RELEASE } from "../../support/chart-module.ts";
import { type PackedChart, packChart } from "./pack-chart.ts";

/** The charts that the output names, packed from the Go modules that it pins. */
export async function pinnedCharts(scratch: string): Promise<readonly PackedChart[]> {
  mkdirSync(scratch, { recursive: true });
  const { chart } = RELEASE.spec;
  const vcluster = { ...chart, moduleVersion: `v${chart.version}`, folder: "chart" };
  const packed: PackedChart[] = [];
  for (const { name, version, module, moduleVersion, digest, folder } of [
    vcluster,
    KYVERNO_CHART,
  ]) {
    const source = { title: `chart ${name}`, module, version: moduleVersion, sum: digest };
    const form = {
      form: "chart-values",
      path: "",
      moduleFolder: join(SOURCES_FOLDER, "chart"),
    } as const;
    const found = await downloadModule({ ...source, ...form }, process.env);
    packed.push(packChart(join(found, folder), { name, version }, scratch));
  }
  return packed;
}
