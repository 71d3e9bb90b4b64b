import type { Compilation } from "@bailiwick/compiler";
import { judgeChange } from "@bailiwick/compiler/doors/judge-change";
import { defineFinding, type Finding } from "@bailiwick/model/finding";
import type { TextFile } from "@bailiwick/model/text-file";
import { findBase } from "../git/find-base.ts";
import { type CompiledRevision, compileRevision } from "../history/compile-revision.ts";

const baseDoesNotCompile = defineFinding({
  code: "base-does-not-compile",
  severity: "error",
  summary: "The base of a change compiles with the compiler of the change.",
  why: "what was decided before is read from what the old inputs compile to today",
  basis: "house",
  waivable: false,
});

/** What is to be known besides the tree. */
export interface BaseOptions {
  /** Revision that the change goes into: `origin/main`. */
  readonly base: string;
  /** Effects that the commit to come will declare. */
  readonly effect?: readonly string[];
  /** Day that waivers and facts are held against, `2026-11-21`; today in UTC when left out. */
  readonly asOf?: string;
}

/** What the way from a base to the work tree says. */
export interface BaseVerdict {
  readonly findings: readonly Finding[];
  readonly waived: readonly Finding[];
  /** Inputs of the base, for findings about files that are gone. */
  readonly texts: readonly TextFile[];
  /** One line for people. */
  readonly line: string;
}

/**
 * Judges transitions from a commit to a compiled work tree; undefined stands for one that does not
 * compile, in which somebody would seem to have left who was only misspelled. The base is read
 * from Git's objects, without checkout and network. Throws GitError where it cannot be read.
 */
export function judgeBase(
  root: string,
  head: Compilation | undefined,
  options: BaseOptions,
): BaseVerdict {
  const { hash, effects } = findBase(root, options.base);
  const name = hash.slice(0, 12);
  if (!head) {
    return { ...NOTHING, line: `transitions since ${name} not judged: the tree does not compile` };
  }
  const base = compileRevision(root, hash);
  const broken = whyBroken(base, name);
  if (broken) {
    return {
      findings: [broken],
      waived: [],
      texts: base.inputs,
      line: `transitions since ${name} not judged: the base does not compile`,
    };
  }
  const judged = judgeChange({
    base: base.compilation,
    committed: base.outputs,
    head,
    asOf: options.asOf ?? new Date().toISOString().slice(0, 10),
    effects: new Set([...effects, ...(options.effect ?? [])]),
  });
  return { ...judged, texts: base.inputs, line: `transitions judged since ${name}` };
}

const NOTHING = { findings: [], waived: [], texts: [] };

/** Rules that read output may say more of an old tree than they did: its decisions are known. */
function whyBroken({ compilation }: CompiledRevision, name: string): Finding | undefined {
  const { findings, outputs } = compilation;
  if (outputs.length > 0) return undefined;
  const first = findings.find(({ definition }) => definition.severity === "error");
  if (!first) return undefined;
  return {
    definition: baseDoesNotCompile,
    origin: { file: first.origin.file, pointer: "" },
    message: `the base ${name} does not compile: ${first.definition.code}: ${first.message}`,
    hint:
      "merge the mended inputs first, with the compiler that the base has, and then the change " +
      "of the compiler",
  };
}
