import type { Compilation } from "@bailiwick/compiler";
import { judgeRenders } from "@bailiwick/compiler/doors/judge-renders";
import type { Finding } from "@bailiwick/model/finding";
import type { Terminal } from "../terminal.ts";
import { renderAll } from "./render-all.ts";

/** What was rendered, and what was found in it. */
export interface ReleaseReport {
  readonly findings: readonly Finding[];
  readonly releases: number;
  /** For people: `vcluster 0.36.1`. */
  readonly charts: readonly string[];
  readonly documents: number;
  /** Releases that an earlier run had rendered. */
  readonly cached: number;
  readonly seconds: string;
}

/**
 * Renders every values file with the chart that its template pins, for the Kubernetes version of
 * its control plane cluster, as Argo CD does, and judges what comes out.
 */
export async function judgeReleases(
  compilation: Compilation,
  terminal: Terminal,
): Promise<ReleaseReport> {
  const started = performance.now();
  const { releases, renders, cached } = await renderAll(compilation, terminal.note);
  const { findings, documents } = judgeRenders(renders, compilation);
  const seconds = ((performance.now() - started) / 1000).toFixed(2);
  const charts = [...new Set(renders.map(({ chart }) => chart))].sort();
  return { findings, releases: releases.length, charts, documents, cached, seconds };
}
