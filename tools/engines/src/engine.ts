import { RECOMPILE } from "@bailiwick/model/cure";
import type { ChartPin } from "@bailiwick/model/kinds/template";
import { buildEngine } from "./build-engine.ts";
import type { CardedPolicy } from "./carded-policy.ts";
import type { ChartRelease } from "./chart/chart-release.ts";
import { vclusterChart as chartOf } from "./chart/download-chart.ts";
import { type ChartFolder, renderChartFolder } from "./chart/render-chart-folder.ts";
import { type RenderReport, renderCharts } from "./chart/render-charts.ts";
import { type EngineModule, engineModules as modulesOf } from "./engine-modules.ts";
import { type Judgement, judgeDocuments } from "./judge-documents.ts";
import type { EmittedObject } from "./object-schemas/emitted-object.ts";
import { fetchSchemas } from "./object-schemas/fetch-schemas.ts";
import { judgeObjects, type ObjectJudgement } from "./object-schemas/judge-objects.ts";
import type { GetSchemas } from "./object-schemas/object-schemas.ts";
import type { ProgressOptions } from "./show-progress.ts";
import type { StagedDocument } from "./staged-document.ts";

/** A build policy as the tree holds it. */
export type BuildPolicy = CardedPolicy;

/** A document that build policies are shown. */
export type JudgedDocument = StagedDocument;

/** What was judged, and what was found. */
export type JudgeReport = Judgement;

/** What is to be judged. */
export interface JudgeRequest {
  readonly policies: readonly BuildPolicy[];
  readonly documents: readonly JudgedDocument[];
  /** Path of a program that stands in for kyverno-json; built from its pin when left out. */
  readonly binary?: string;
  /** Takes one line; on a terminal a line replaces the one before. */
  readonly onProgress?: (line: string) => void;
}

/**
 * Judges documents by kyverno-json. A violated policy is a Finding; whatever leaves a document
 * without the verdict that its card promises throws an `EngineError` (told by its `name`).
 */
export async function judgeBuildPolicies(request: JudgeRequest): Promise<JudgeReport> {
  const { policies, documents } = request;
  const binary = request.binary ?? (await buildEngine("kyverno-json", progressOf(request)));
  return judgeDocuments(binary, policies, documents);
}

/** What is to be held against schemas. */
export interface ObjectRequest {
  /** Objects, and the values of charts. */
  readonly objects: readonly EmittedObject[];
  /** Stands in for fetching the pinned schemas. */
  readonly getSchemas?: GetSchemas;
  /** Takes one line; on a terminal a line replaces the one before. */
  readonly onProgress?: (line: string) => void;
}

/** What was held against schemas, and what was found. */
export type ObjectReport = ObjectJudgement;

/**
 * Holds what was emitted against the closed schemas of the pinned versions. A fault is a Finding;
 * schemas that cannot be had or prove nothing throw an `EngineError` (told by its `name`).
 */
export async function judgeEmittedObjects(request: ObjectRequest): Promise<ObjectReport> {
  const fetched: GetSchemas = (source) => fetchSchemas(source, progressOf(request));
  const judged = await judgeObjects(request.objects, request.getSchemas ?? fetched);
  return { ...judged, findings: judged.findings.map((each) => ({ cure: RECOMPILE, ...each })) };
}

/** What is to be rendered. */
export interface RenderRequest {
  readonly releases: readonly ChartRelease[];
  /** Takes one line; on a terminal a line replaces the one before. */
  readonly onProgress?: (line: string) => void;
}

/**
 * Renders charts with the values that they are given, and asks vCluster about those that are for
 * it. What leaves a release without an answer throws an `EngineError` (told by its `name`).
 */
export function renderReleases(request: RenderRequest): Promise<RenderReport> {
  return renderCharts(request.releases, progressOf(request));
}

/**
 * Renders a chart that lies on the disk. What it does not render, it says; a folder that is no
 * chart throws an `EngineError` (told by its `name`).
 */
export function renderFolder(
  chart: ChartFolder,
  onProgress: (line: string) => void,
): ReturnType<typeof renderChartFolder> {
  return renderChartFolder(chart, progressOf({ onProgress }));
}

/** The module of a template's chart, as `renderReleases` asks for it. */
export function vclusterChart(pin: ChartPin): ChartRelease["chart"] {
  return chartOf(pin);
}

/** Go modules that the engines are built from and read, with the digests that pin them. */
export function engineModules(): readonly EngineModule[] {
  return modulesOf();
}

function progressOf({ onProgress }: Pick<JudgeRequest, "onProgress">): ProgressOptions {
  return onProgress ? { onProgress, ticking: process.stderr.isTTY === true } : {};
}
