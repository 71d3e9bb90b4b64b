import { compareTrees } from "@bailiwick/compiler/doors/compare-trees";
import type { Finding } from "@bailiwick/model/finding";
import { hasErrors } from "@bailiwick/model/outcome";
import type { TextFile } from "@bailiwick/model/text-file";
import type { DiffReport, ShownEffect } from "../diff-report.ts";
import { ExitCode } from "../exit-code.ts";
import { changedFiles } from "../git/changed-files.ts";
import { commitOf, diffBase } from "../history/diff-base.ts";
import { committedTree, workTree } from "../history/diff-trees.ts";
import { printEffectsJson } from "../print/effects-json.ts";
import { printEffectsMarkdown } from "../print/effects-markdown.ts";
import { printEffectsPretty } from "../print/effects-pretty.ts";
import { lineFinder } from "../print/line-finder.ts";
import type { Terminal } from "../terminal.ts";
import { isOutput } from "../tree-paths.ts";

/** What `diff` may be told. */
export interface DiffOptions {
  readonly base?: string;
  /** Revision to look at; the work tree when left out. */
  readonly head?: string;
  readonly format: "pretty" | "markdown" | "json";
}

/**
 * Says what is another thing in law than in the base. Returns the exit code: 0 for a comparison,
 * whatever it found, and 1 where not all could be compared.
 */
export async function diff(
  root: string,
  options: DiffOptions,
  terminal: Terminal,
): Promise<number> {
  const report = await reportOf(root, options);
  terminal.print(textOf(report, options.format));
  return report.incomplete.length > 0 ? ExitCode.findings : ExitCode.fine;
}

async function reportOf(root: string, { base: wanted, head }: DiffOptions): Promise<DiffReport> {
  const base = diffBase(root, wanted, head ?? "HEAD");
  const commit = head === undefined ? undefined : commitOf(root, head);
  const before = committedTree(root, base.commit);
  const after = commit === undefined ? await workTree(root) : committedTree(root, commit);
  const { findings, differences } = compareTrees(before.inputs, after.inputs);
  const outputs = changedFiles(root, base.commit, commit, "apps").filter(({ path }) =>
    isOutput(path),
  );
  const name = head ?? "the work tree";
  return {
    base,
    head: { name, ...(commit !== undefined && { commit }) },
    incomplete: [
      ...before.unreadable.map((reason) => `${base.name}: ${reason}`),
      ...after.unreadable.map((reason) => `${name}: ${reason}`),
      ...refusals(base.name, findings.base),
      ...refusals(name, findings.head),
    ],
    effects: withLines(differences?.effects ?? [], before.inputs, after.inputs),
    rewrittenInputs: rewritten(before.inputs, after.inputs, differences?.changedInputs ?? []),
    changedOutputs: outputs.map(({ path }) => path),
    sizes: differences?.sizes ?? new Map(),
  };
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
  const more = rest > 0 ? [`and ${rest} more, which \`npx bailiwick check\` tells`] : [];
  return [...told, ...more].map((each) => `${name} does not compile: ${each}`);
}

type Effects = NonNullable<ReturnType<typeof compareTrees>["differences"]>["effects"];

function withLines(
  effects: Effects,
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

function textOf(report: DiffReport, format: DiffOptions["format"]): string {
  switch (format) {
    case "pretty":
      return printEffectsPretty(report);
    case "markdown":
      return printEffectsMarkdown(report);
    case "json":
      return printEffectsJson(report);
  }
}
