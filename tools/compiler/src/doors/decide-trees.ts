import type { Finding } from "@bailiwick/model/finding";
import type { Outcome } from "@bailiwick/model/outcome";
import type { TextFile } from "@bailiwick/model/text-file";
import { load } from "../1-load/load.ts";
import { checkShape } from "../2-shape/check-shape.ts";
import { resolve } from "../3-resolve/resolve.ts";
import { plan } from "../4-plan/plan.ts";
import { CITABLE } from "../citable.ts";
import type { DecidedTree } from "../handoff/comparison.ts";
import type { Manifests } from "../handoff/manifest.ts";
import type { SourceDocument } from "../handoff/source-document.ts";
import { applyWaivers } from "../waivers/apply-waivers.ts";
import { waiversByJudge } from "../waivers/waivers-by-judge.ts";

/** Two trees through the phases that decide; what is waived is no finding. */
export function decideTrees(
  base: readonly TextFile[],
  head: readonly TextFile[],
): { readonly base: Outcome<DecidedTree>; readonly head: Outcome<DecidedTree> } {
  const shaped = shapeBoth(base, head);
  return { base: decide(shaped.base, base), head: decide(shaped.head, head) };
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
