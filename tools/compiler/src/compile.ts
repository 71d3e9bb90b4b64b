import type { Finding, Position } from "@bailiwick/model/finding";
import type { Origin } from "@bailiwick/model/origin";
import { hasErrors, type Outcome } from "@bailiwick/model/outcome";
import type { TextFile } from "@bailiwick/model/text-file";
import { load } from "./1-load/load.ts";
import { locate } from "./1-load/source-map.ts";
import { checkShape } from "./2-shape/check-shape.ts";
import { resolve } from "./3-resolve/resolve.ts";
import { plan } from "./4-plan/plan.ts";
import { emit } from "./5-emit/emit.ts";
import { GUARDS } from "./5-emit/guards.ts";
import { ruleNames } from "./6-verify/rule-names.ts";
import { verify } from "./6-verify/verify.ts";
import { planWrites } from "./7-write/plan-writes.ts";
import { applyWaivers } from "./apply-waivers.ts";
import { compare } from "./compare/compare.ts";
import { explainInput } from "./explain/explain-input.ts";
import { explainOutput } from "./explain/explain-output.ts";
import type { Citable } from "./handoff/citable.ts";
import type { Comparison, DecidedTree } from "./handoff/comparison.ts";
import type { ExplainedFile, InputReach } from "./handoff/explanation.ts";
import type { Manifests } from "./handoff/manifest.ts";
import type { OutputDocument } from "./handoff/output-document.ts";
import type { OutputFile } from "./handoff/output-file.ts";
import type { Plan } from "./handoff/plan.ts";
import type { SourceDocument } from "./handoff/source-document.ts";
import type { WritePlan } from "./handoff/write-plan.ts";
import { judgeTransition } from "./transitions/judge-transition.ts";
import { splitWaivers } from "./transitions/split-waivers.ts";
import { type WaiversByJudge, waiversByJudge } from "./waivers-by-judge.ts";
import { nearestName } from "./wording/nearest-name.ts";

/** Everything that one compilation says; pure text to text. */
export interface Compilation {
  readonly findings: readonly Finding[];
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

/** What regulations may cite of the code, where no phase may look at another. */
export const CITABLE: Citable = Object.freeze({
  decisions: Object.keys(GUARDS),
  rules: ruleNames(),
});

/** Compiles the input tree; a pure function of its texts, whatever their order. */
export function compile(files: readonly TextFile[]): Compilation {
  const sorted = [...files].sort((left, right) => (left.path < right.path ? -1 : 1));
  const loaded = load(sorted);
  const shaped = checkShape(loaded.value);
  const resolved = resolve(shaped.value, CITABLE);
  const planned = plan(resolved.value);
  const found = [loaded, shaped, resolved, planned].flatMap(({ findings }) => findings);
  const paths = new Set(sorted.map(({ path }) => path));
  const waivers = waiversByJudge(resolved.value.waivers, paths);
  const { findings, waived } = applyWaivers(found, waivers.own, paths);
  const jurisdictions = planned.value.jurisdictions.map(({ jurisdiction, tenants }) => ({
    name: jurisdiction.name,
    tenants: tenants.length,
    tenantClusters: tenants.flatMap(({ clusters }) => clusters).length,
  }));
  const answers = { jurisdictions, waived, waivers };
  const compilation = { ...answers, inputs: loaded.value, plan: planned.value };
  if (hasErrors(findings)) return { ...compilation, findings, outputs: [], documents: [] };
  const emitted = emit(planned.value);
  const verified = verify(emitted.value, resolved.value);
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

/** Two states of a tree and what is known of the way between them. */
export interface Change {
  /** The inputs of the earlier state, compiled today. */
  readonly base: Compilation;
  /** What the earlier state holds below `apps/`. */
  readonly committed: readonly TextFile[];
  readonly head: Compilation;
  /** Day of judging, `2026-11-21`. */
  readonly asOf: string;
  /** Values of the `Effect:` trailers on the way. */
  readonly effects: ReadonlySet<string>;
}

/** Judges the way from one state to the next, for two trees that compile. */
export function judgeChange({ base, committed, head, asOf, effects }: Change): {
  findings: readonly Finding[];
  waived: readonly Finding[];
} {
  const found = judgeTransition({ base: { ...base, committed }, head, asOf, effects });
  const { fresh, spent } = splitWaivers(base.waivers.transition, head.waivers.transition);
  const files = [...base.inputs, ...head.inputs, ...head.outputs].map(({ path }) => path);
  const { findings, waived } = applyWaivers(found, fresh, new Set(files));
  return { findings: [...findings, ...spent], waived };
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

/**
 * Where each field of one output file comes from: the input lines that are shown there, that chose
 * it, or that would change it. Undefined where the tree does not compile to such a file. For a tree
 * without errors.
 */
export function explainFile(files: readonly TextFile[], path: string): ExplainedFile | undefined {
  const { documents, planned } = planOf(files);
  return explainOutput(planned, documents, path);
}

/** Every object of the output that the value at an input's pointer reaches. */
export function explainLine(files: readonly TextFile[], origin: Origin): InputReach {
  const { documents, planned } = planOf(files);
  return explainInput(planned, documents, origin);
}

/**
 * What is another thing in the head than in the base, in law first. Nothing is emitted: what one of
 * the trees gets wrong before that is said in its findings, and then there are no effects.
 */
export function compareTrees(base: readonly TextFile[], head: readonly TextFile[]): Comparison {
  const shaped = shapeBoth(base, head);
  const before = decide(shaped.base, base);
  const after = decide(shaped.head, head);
  const findings = { base: before.findings, head: after.findings };
  if (hasErrors([...before.findings, ...after.findings])) return { findings };
  return { findings, differences: compare(before.value, after.value) };
}

/** The candidate that was most likely meant by `name`, if one is near enough. */
export function suggest(name: string, candidates: Iterable<string>): string | undefined {
  return nearestName(name, candidates);
}

function planOf(files: readonly TextFile[]) {
  const sorted = [...files].sort((left, right) => (left.path < right.path ? -1 : 1));
  const documents = load(sorted).value;
  const catalog = resolve(checkShape(documents).value, CITABLE).value;
  return { documents, planned: plan(catalog).value };
}

/** Input files as parsed and held against their schemas. */
interface Shaped extends Manifests {
  readonly documents: readonly SourceDocument[];
  readonly findings: readonly Finding[];
}

/** Texts that both trees hold are parsed and held against their schemas once. */
function shapeBoth(
  base: readonly TextFile[],
  head: readonly TextFile[],
): { readonly base: Shaped; readonly head: Shaped } {
  const after = shapeFiles(head);
  const texts = new Map(head.map(({ path, text }) => [path, text]));
  const [own, shared] = [false, true].map((both) =>
    base.filter(({ path, text }) => (texts.get(path) === text) === both),
  ) as [TextFile[], TextFile[]];
  const before = shapeFiles(own);
  const kept = new Set(shared.map(({ path }) => path));
  const join = <T>(mine: readonly T[], theirs: readonly T[], pathOf: (each: T) => string) =>
    [...mine, ...theirs.filter((each) => kept.has(pathOf(each)))].sort((left, right) =>
      pathOf(left) < pathOf(right) ? -1 : 1,
    );
  const joined = {
    documents: join(before.documents, after.documents, ({ path }) => path),
    inputs: join(before.inputs, after.inputs, ({ path }) => path),
    policies: join(before.policies, after.policies, ({ path }) => path),
    findings: join(before.findings, after.findings, ({ origin }) => origin.file),
  };
  return { base: joined, head: after };
}

function shapeFiles(files: readonly TextFile[]): Shaped {
  const loaded = load([...files].sort((left, right) => (left.path < right.path ? -1 : 1)));
  const shaped = checkShape(loaded.value);
  const findings = [...loaded.findings, ...shaped.findings];
  return { documents: loaded.value, ...shaped.value, findings };
}

/** Resolves and plans; what is waived is no finding. */
function decide(
  { documents, findings, ...manifests }: Shaped,
  files: readonly TextFile[],
): Outcome<DecidedTree> {
  const resolved = resolve(manifests, CITABLE);
  const planned = plan(resolved.value);
  const found = [...findings, ...resolved.findings, ...planned.findings];
  const paths = new Set(files.map(({ path }) => path));
  // What a waiver for a build policy excuses is not known before the engines have judged.
  const { own } = waiversByJudge(resolved.value.waivers, paths);
  const judged = applyWaivers(found, own, paths);
  return {
    value: { documents, catalog: resolved.value, plan: planned.value },
    findings: judged.findings,
  };
}
