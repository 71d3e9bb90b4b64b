import { fileURLToPath } from "node:url";
import type { JsonObject } from "@bailiwick/model/json-value";
import { buildEngine } from "../build-engine.ts";
import { engineDigest } from "../engine-digest.ts";
import { enginePin } from "../engine-pin.ts";
import type { ProgressOptions } from "../show-progress.ts";
import { askEngine } from "./ask-engine.ts";
import type { ChartModule, ChartRelease } from "./chart-release.ts";
import { downloadChart } from "./download-chart.ts";
import { readRendered } from "./read-rendered.ts";
import { renderCache } from "./render-cache.ts";
import type { RenderedRelease } from "./rendered-release.ts";

/** How charts are rendered; everything has a default. */
export interface RenderOptions extends ProgressOptions {
  readonly environment?: NodeJS.ProcessEnv;
  /** Path of a program that stands in for the chart engine; built from its source by default. */
  readonly binary?: string;
}

/** What was rendered, in the order of the releases. */
export interface RenderReport {
  readonly rendered: readonly RenderedRelease[];
  /** How many of them an earlier run had rendered. */
  readonly cached: number;
}

/** An answer holds every manifest: about 40 KB a tenant cluster. */
const RELEASES_PER_PROCESS = 500;

const MODULE_FOLDER = fileURLToPath(new URL("../../chart/", import.meta.url));

/**
 * Renders releases with the charts of their pinned modules, all of a chunk in one process, and asks
 * vCluster about the values that are for it. What was rendered before comes from the user's cache
 * folder and needs neither Go nor the engine. Throws an EngineError when a chart is not the pinned
 * one, and when the engine leaves out a release; a release that cannot be rendered says so itself.
 */
export async function renderCharts(
  releases: readonly ChartRelease[],
  options: RenderOptions = {},
): Promise<RenderReport> {
  const environment = options.environment ?? process.env;
  const program = options.binary ?? engineDigest(enginePin("chart-engine"), MODULE_FOLDER);
  const cache = renderCache(program, environment);
  const kept = new Map(releases.map((release) => [release, cache.find(release)]));
  const asked = releases.filter((release) => kept.get(release) === undefined);
  if (asked.length > 0) {
    const binary = options.binary ?? (await buildEngine("chart-engine", options));
    const charts = await chartFolders(asked, environment);
    for (let start = 0; start < asked.length; start += RELEASES_PER_PROCESS) {
      const chunk = asked.slice(start, start + RELEASES_PER_PROCESS);
      const answer = await askEngine(binary, { charts, releases: chunk.map(asQuestion) });
      for (const [index, rendered] of readRendered(answer, chunk).entries()) {
        const release = chunk[index];
        if (release === undefined) continue;
        kept.set(release, rendered);
        cache.keep(release, rendered);
      }
    }
  }
  return {
    rendered: [...kept.values()].filter((rendered) => rendered !== undefined),
    cached: releases.length - asked.length,
  };
}

/** Every chart once, as the folder of its module in Go's own cache. */
function chartFolders(
  releases: readonly ChartRelease[],
  environment: NodeJS.ProcessEnv,
): Promise<readonly JsonObject[]> {
  const charts = new Map(releases.map(({ chart }) => [keyOf(chart), chart]));
  return Promise.all(
    [...charts].map(async ([name, chart]) => ({
      name,
      folder: await downloadChart(chart, environment),
      version: chart.version,
    })),
  );
}

function keyOf({ digest, folder, version }: ChartModule): string {
  return `${digest} ${folder} ${version}`;
}

function asQuestion(release: ChartRelease): JsonObject {
  const { id, chart, kubernetes, name, namespace, values, syncer } = release;
  return { id, chart: keyOf(chart), kubeVersion: kubernetes, name, namespace, values, syncer };
}
