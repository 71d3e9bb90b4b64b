import { compile } from "@bailiwick/compiler";
import { edited } from "@bailiwick/compiler/doors/edited";
import { judgeChange } from "@bailiwick/compiler/doors/judge-change";
import type { Finding } from "@bailiwick/model/finding";
import type { TextFile } from "@bailiwick/model/text-file";
import type { Way } from "./ways.ts";

/** What is found on a way, and what is left, or new in the tree, after all edits of that. */
export interface CuredOnTheWay {
  readonly before: readonly string[];
  readonly after: readonly string[];
}

/** Applies the edits of what is found on a way to its head, and judges the way once more. */
export function curedOnTheWay({ base, head }: Way): CuredOnTheWay {
  const found = judged(base, head);
  const edits = found.way.flatMap(({ cure }) => cure?.edits ?? []);
  const left = judged(base, edited(head, edits));
  // What stood in the base stands there again, and is nothing new.
  const had = new Set([...compile(base).findings, ...found.tree].map(({ message }) => message));
  const added = left.tree.filter(({ message }) => !had.has(message));
  return { before: codesOf(found.way), after: codesOf([...left.way, ...added]) };
}

function judged(before: readonly TextFile[], after: readonly TextFile[]) {
  const [base, head] = [compile(before), compile(after)];
  const { findings } = judgeChange({
    base,
    committed: base.outputs,
    head,
    asOf: "2026-12-01",
    effects: new Set(),
  });
  return { way: findings, tree: head.findings };
}

function codesOf(findings: readonly Finding[]): readonly string[] {
  return findings.map(({ definition }) => definition.code);
}
