import type { Finding } from "@bailiwick/model/finding";
import type { Outcome } from "@bailiwick/model/outcome";
import type { TextFile } from "@bailiwick/model/text-file";
import { load } from "../../tools/compiler/src/1-load/load.ts";
import { checkShape } from "../../tools/compiler/src/2-shape/check-shape.ts";
import { resolve } from "../../tools/compiler/src/3-resolve/resolve.ts";
import { plan } from "../../tools/compiler/src/4-plan/plan.ts";
import { emit } from "../../tools/compiler/src/5-emit/emit.ts";
import { findPlaces } from "../../tools/compiler/src/6-verify/places/find-places.ts";
import { partsOf } from "../../tools/compiler/src/6-verify/places/parts.ts";
import { readOutputs } from "../../tools/compiler/src/6-verify/read-outputs.ts";
import { verify } from "../../tools/compiler/src/6-verify/verify.ts";
import { planWrites } from "../../tools/compiler/src/7-write/plan-writes.ts";
import { CITABLE } from "../../tools/compiler/src/citable.ts";
import type { OutputFile } from "../../tools/compiler/src/handoff/output-file.ts";

/** What one phase took. */
export interface PhaseCost {
  readonly phase: string;
  /** Seconds on the clock. */
  readonly wall: number;
  /** Seconds of processor time, user and system, of all threads of this process. */
  readonly cpu: number;
  /** Resident set after the phase, in bytes. */
  readonly rss: number;
}

/** One run through the phases. */
export interface Measurement {
  readonly costs: readonly PhaseCost[];
  readonly findings: readonly Finding[];
  readonly outputs: readonly OutputFile[];
  /** Looking for places once more, by itself: a part of what `6 verify` took. */
  readonly scan: PhaseCost;
}

/** Runs the phases one by one, as `compile` does, and takes the time of each. */
export function measurePhases(files: readonly TextFile[]): Measurement {
  const costs: PhaseCost[] = [];
  const findings: Finding[] = [];
  const loaded = step("1 load", () => load(files));
  const shaped = step("2 shape", () => checkShape(loaded));
  const catalog = step("3 resolve", () => resolve(shaped, CITABLE));
  const planned = step("4 plan", () => plan(catalog));
  const outputs = step("5 emit", () => emit(planned));
  step("6 verify", () => verify(outputs, catalog));
  const onDisk = outputs.map(({ path, text }) => ({ path, text: copied(text) }));
  step("7 write", () => ({ value: planWrites(outputs, onDisk), findings: [] }));
  const { value: documents } = readOutputs(outputs);
  const look = () => documents.reduce((sum, each) => sum + findPlaces(partsOf(each)).length, 0);
  return { costs, findings, outputs, scan: timed("6 places", look).cost };

  function step<T>(phase: string, run: () => Outcome<T>): T {
    const { cost, result } = timed(phase, run);
    costs.push(cost);
    findings.push(...result.findings);
    return result.value;
  }
}

function timed<T>(phase: string, run: () => T): { cost: PhaseCost; result: T } {
  const started = performance.now();
  const before = process.cpuUsage();
  const result = run();
  const { user, system } = process.cpuUsage(before);
  const wall = (performance.now() - started) / 1000;
  const { rss } = process.memoryUsage();
  return { cost: { phase, wall, cpu: (user + system) / 1e6, rss }, result };
}

/** Equal and not the same string, or comparing the output with the disk would cost nothing. */
function copied(text: string): string {
  return Buffer.from(text).toString();
}
