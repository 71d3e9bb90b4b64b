import { readFileSync } from "node:fs";
import { join } from "node:path";
import { buildEngine } from "../build-engine.ts";
import { EngineError } from "../engine-error.ts";
import type { ProgressOptions } from "../show-progress.ts";
import { askEngine } from "./ask-engine.ts";
import { readRendered } from "./read-rendered.ts";
import type { RenderedRelease } from "./rendered-release.ts";

/** A chart that lies on the disk, whoever wrote it. */
export interface ChartFolder {
  /** Holds a Chart.yaml. */
  readonly folder: string;
  /** YAML; the chart's own values where it is empty. */
  readonly values: string;
  /** Minor version that its templates are told: `1.36`. */
  readonly kubernetes: string;
}

/**
 * Renders a chart that nobody pinned, with its own dependencies below `charts/`. Nothing is kept
 * and nothing is downloaded. Throws an EngineError where the folder is no chart that can be read.
 */
export async function renderChartFolder(
  { folder, values, kubernetes }: ChartFolder,
  options: ProgressOptions,
): Promise<RenderedRelease> {
  const version = versionOf(folder);
  const binary = await buildEngine("chart-engine", options);
  const [name, id] = ["release", folder];
  const release = { id, name, namespace: "default", values, syncer: false };
  const question = {
    charts: [{ name: folder, folder, version }],
    releases: [{ ...release, chart: folder, kubeVersion: kubernetes }],
  };
  const [rendered] = readRendered(await askEngine(binary, question), [release]);
  if (rendered === undefined) throw new EngineError(`the chart engine left out ${folder}`);
  return rendered;
}

/** The engine settles a version for every chart; here it is the one that the chart gives itself. */
function versionOf(folder: string): string {
  const text = readFileSync(join(folder, "Chart.yaml"), "utf8");
  const version = /^version:[ \t]*["']?([^"'\s#]+)/m.exec(text)?.[1];
  if (version === undefined) throw new EngineError(`${folder}/Chart.yaml has no version`);
  return version;
}
