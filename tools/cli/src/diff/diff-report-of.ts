import { compareSync } from "@bailiwick/compiler/doors/compare-sync";
import { compareTrees } from "@bailiwick/compiler/doors/compare-trees";
import type { Finding } from "@bailiwick/model/finding";
import { hasErrors } from "@bailiwick/model/outcome";
import type { TextFile } from "@bailiwick/model/text-file";
import { type ChangedFile, changedFiles } from "../git/changed-files.ts";
import { gitText } from "../git/git.ts";
import { untouchedOutputs } from "../judge/untouched-outputs.ts";
import { lineFinder } from "../print/line-finder.ts";
import { isOutput } from "../tree/tree-paths.ts";
import { commitOf, diffBase } from "./diff-base.ts";
import type { DiffReport, ShownEffect } from "./diff-report.ts";
import { committedTree, type DiffTree, workTree } from "./diff-trees.ts";
import { mergeMessage } from "./merge-message.ts";
import { staleOutputs } from "./stale-outputs.ts";

/** Reads both sides from Git or disk and compares them. Throws GitError for an unknown revision. */
export async function diffReportOf(
  root: string,
  wanted: string | undefined,
  head: string | undefined,
): Promise<DiffReport> {
  const base = diffBase(root, wanted, head ?? "HEAD");
  const commit = head === undefined ? undefined : commitOf(root, head);
  const before = committedTree(root, base.commit);
  const after = commit === undefined ? await workTree(root) : committedTree(root, commit);
  const outputs = changedFiles(root, base.commit, commit, "apps").filter(({ path }) =>
    isOutput(path),
  );
  const name = head ?? "the work tree";
  const compared = comparedParts(root, base.commit, commit, before, after, outputs);
  return {
    base,
    head: { name, ...(commit !== undefined && { commit }) },
    ...compared.parts,
    incomplete: [
      ...before.unreadable.map((reason) => `${base.name}: ${reason}`),
      ...after.unreadable.map((reason) => `${name}: ${reason}`),
      ...refusals(base.name, compared.findings.base),
      ...refusals(name, compared.findings.head),
      ...compared.parts.sync.unreadable.map((path) => `${path} is not YAML`),
    ],
  };
}

const NOTHING: NonNullable<ReturnType<typeof compareTrees>["differences"]> = {
  effects: [],
  changedInputs: [],
  duties: [],
  unchanged: [],
  places: { inside: 0, outside: 0 },
  sizes: new Map(),
};

function comparedParts(
  root: string,
  base: string,
  commit: string | undefined,
  before: DiffTree,
  after: DiffTree,
  outputs: readonly ChangedFile[],
) {
  const changedOutputs = outputs.map(({ path }) => path);
  const comparison = compareTrees(before.inputs, after.inputs, changedOutputs);
  const { findings, emitted = [], differences = NOTHING } = comparison;
  const { changedInputs } = differences;
  const effects = withLines(differences.effects, before.inputs, after.inputs);
  const reasons = trailersOf(root, base, commit ?? "HEAD", "Reason");
  const message = mergeMessage({ effects, changedInputs, changedOutputs, reasons });
  const there = new Set(after.inputs.map(({ path }) => path));
  const removed = changedInputs.filter((path) => !there.has(path));
  const parts = {
    ...differences,
    effects,
    sync: compareSync(outputs),
    rewrittenInputs: rewritten(before.inputs, after.inputs, changedInputs),
    changedOutputs,
    untouchedOutputs: untouchedOutputs(changedInputs, changedOutputs),
    recompiled: emitted.length,
    stale: comparison.emitted ? staleOutputs(root, commit, emitted, outputs, removed) : [],
    ...(message && comparison.differences && { message }),
  };
  return { findings, parts };
}

/** The first errors stand for all: `check` tells them with their lines and hints. */
const TOLD = 5;

function refusals(name: string, findings: readonly Finding[]): readonly string[] {
  if (!hasErrors(findings)) return [];
  const errors = findings.filter(({ definition }) => definition.severity === "error");
  const told = errors
    .slice(0, TOLD)
    .map(({ definition, origin, message }) => `${origin.file}: ${definition.code}: ${message}`);
  const rest = errors.length - told.length;
  const more = rest > 0 ? [`and ${rest} more, which npx bailiwick check tells`] : [];
  return [...told, ...more].map((each) => `${name} does not compile: ${each}`);
}

function withLines(
  effects: typeof NOTHING.effects,
  base: readonly TextFile[],
  head: readonly TextFile[],
): readonly ShownEffect[] {
  const find = { base: lineFinder(base), head: lineFinder(head) };
  return effects.map((effect) => ({
    ...effect,
    decidedBy: effect.decidedBy.map((origin) => ({ ...origin, line: find[origin.side](origin) })),
  }));
}

function rewritten(
  base: readonly TextFile[],
  head: readonly TextFile[],
  changed: readonly string[],
): readonly string[] {
  const texts = new Map(base.map(({ path, text }) => [path, text]));
  return head
    .filter(({ path, text }) => texts.has(path) && texts.get(path) !== text)
    .map(({ path }) => path)
    .filter((path) => !changed.includes(path));
}

function trailersOf(root: string, base: string, head: string, key: string): readonly string[] {
  const format = `--format=%(trailers:key=${key},valueonly,unfold)`;
  const lines = gitText(root, ["log", format, `${base}..${head}`, "--"]).split("\n");
  return [...new Set(lines.map((line) => line.trim()).filter((line) => line !== ""))];
}
