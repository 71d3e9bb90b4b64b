import { join } from "node:path";
import type { ChartPin } from "@bailiwick/model/kinds/template";
import { demandGo } from "../demand-go.ts";
import { downloadModule } from "../object-schemas/download-module.ts";
import { SOURCES_FOLDER } from "../object-schemas/schema-source.ts";
import type { ChartModule } from "./chart-release.ts";

/** The chart of a template in its Go module: `github.com/loft-sh/vcluster`, folder `chart`. */
export function vclusterChart({ name, version, module, digest }: ChartPin): ChartModule {
  return { name, version, module, moduleVersion: `v${version}`, digest, folder: "chart" };
}

/**
 * Brings a chart's module into Go's own cache and returns the folder of the chart in it. Throws an
 * EngineError where Go is missing or too old, and where the module is not the pinned one.
 */
export async function downloadChart(
  { name, version, module, moduleVersion, digest, folder }: ChartModule,
  environment: NodeJS.ProcessEnv,
): Promise<string> {
  const title = `chart ${name}`;
  const moduleFolder = join(SOURCES_FOLDER, "chart");
  await demandGo(`fetch ${title} ${version}`, moduleFolder, environment);
  const pin = { title, module, version: moduleVersion, sum: digest, moduleFolder };
  const files = await downloadModule({ ...pin, form: "chart-values", path: folder }, environment);
  return join(files, folder);
}
