import type { Finding, Position } from "@bailiwick/model/finding";
import { hasErrors } from "@bailiwick/model/outcome";
import type { TextFile } from "@bailiwick/model/text-file";
import { load } from "./1-load/load.ts";
import { locate } from "./1-load/source-map.ts";
import { checkShape } from "./2-shape/check-shape.ts";
import { resolve } from "./3-resolve/resolve.ts";
import { plan } from "./4-plan/plan.ts";
import { emit } from "./5-emit/emit.ts";
import { verify } from "./6-verify/verify.ts";
import { planWrites } from "./7-write/plan-writes.ts";
import { CITABLE } from "./citable.ts";
import type { OutputDocument } from "./handoff/output-document.ts";
import type { OutputFile } from "./handoff/output-file.ts";
import type { Plan } from "./handoff/plan.ts";
import type { SourceDocument } from "./handoff/source-document.ts";
import type { WritePlan } from "./handoff/write-plan.ts";
import { applyWaivers } from "./waivers/apply-waivers.ts";
import { type WaiversByJudge, waiversByJudge } from "./waivers/waivers-by-judge.ts";
import { nearestName } from "./wording/nearest-name.ts";

/** Everything that one compilation says; pure text to text. */
export interface Compilation {
  readonly findings: readonly Finding[];
  /** The same before waivers, by phase: what an early one reports hides what a later one would. */
  readonly phases: readonly (readonly Finding[])[];
  /** Findings that a waiver turned into a recorded exception. */
  readonly waived: readonly Finding[];
  readonly waivers: WaiversByJudge;
  /** What was decided; as much of it as could be where there are errors. */
  readonly plan: Plan;
  /** Empty when an error was found before anything could be emitted. */
  readonly outputs: readonly OutputFile[];
  /** Input files as parsed, for the engines that judge input. */
  readonly inputs: readonly SourceDocument[];
  /** Emitted documents as read back, for the engines that judge output. */
  readonly documents: readonly OutputDocument[];
  readonly jurisdictions: readonly JurisdictionCount[];
}

/** How much one jurisdiction holds. */
export interface JurisdictionCount {
  readonly name: string;
  readonly tenants: number;
  readonly tenantClusters: number;
}

/** Compiles the input tree; a pure function of its texts, whatever their order. */
export function compile(files: readonly TextFile[]): Compilation {
  const sorted = [...files].sort((left, right) => (left.path < right.path ? -1 : 1));
  const loaded = load(sorted);
  const shaped = checkShape(loaded.value);
  const resolved = resolve(shaped.value, CITABLE);
  const planned = plan(resolved.value);
  const phases = [loaded, shaped, resolved, planned].map(({ findings }) => findings);
  const found = phases.flat();
  const paths = new Set(sorted.map(({ path }) => path));
  const waivers = waiversByJudge(resolved.value.waivers, paths);
  const { findings, waived } = applyWaivers(found, waivers.own, paths);
  const jurisdictions = planned.value.jurisdictions.map(({ jurisdiction, tenants }) => ({
    name: jurisdiction.name,
    tenants: tenants.length,
    tenantClusters: tenants.flatMap(({ clusters }) => clusters).length,
  }));
  const answers = { phases, jurisdictions, waived, waivers };
  const compilation = { ...answers, inputs: loaded.value, plan: planned.value };
  if (hasErrors(findings)) return { ...compilation, findings, outputs: [], documents: [] };
  const emitted = emit(planned.value);
  // What could not be emitted is told of there, and missed nowhere else.
  const refused = new Set(emitted.findings.map(({ origin }) => origin.file));
  const admissionPolicies = resolved.value.admissionPolicies.filter(
    ({ file }) => !refused.has(file),
  );
  const verified = verify(emitted.value, { ...resolved.value, admissionPolicies });
  return {
    ...compilation,
    findings: [...findings, ...emitted.findings, ...verified.findings],
    outputs: emitted.value,
    documents: verified.value,
  };
}

/** Takes out what is waived of what was found after the compiler ended, and judges the waivers. */
export function waiveLater(
  judge: "policy" | "dated",
  found: readonly Finding[],
  { waivers, inputs, documents }: Compilation,
): ReturnType<typeof applyWaivers> {
  const paths = new Set([...inputs, ...documents].map(({ path }) => path));
  return applyWaivers(found, waivers[judge], paths);
}

/** What has to change on disk for `apps/` to be exactly the output. */
export function compareOutputs(
  outputs: readonly OutputFile[],
  existing: readonly TextFile[],
): WritePlan {
  return planWrites(outputs, existing);
}

/**
 * Line and column of a JSON pointer in a text. In a text of several documents the pointer begins
 * with `#` and the number of its document.
 */
export function positionOf(text: string, pointer: string, onKey = false): Position {
  const several = /^#(\d+)(.*)$/s.exec(pointer);
  if (!several) return locate(text, pointer, onKey);
  const documents = text.split(/^---\n/m);
  const index = Number(several[1]);
  const before = documents.slice(0, index).join("---\n");
  const position = locate(documents[index] ?? "", several[2] ?? "", onKey);
  const skipped = index === 0 ? 0 : before.split("\n").length;
  return { ...position, line: position.line + skipped };
}

/** The candidate that was most likely meant by `name`, if one is near enough. */
export function suggest(name: string, candidates: Iterable<string>): string | undefined {
  return nearestName(name, candidates);
}
