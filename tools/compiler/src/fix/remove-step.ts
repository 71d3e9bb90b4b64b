import { isSeq } from "yaml";
import { endOf, type Step, startOf, stepsOf } from "./find-step.ts";
import { lineStart, nextLine, type Splice, trimmedEnd } from "./splice.ts";

/** Takes a field or an item away; a mapping or list of one leaves an empty one behind. */
export function removeStep(text: string, step: Step): Splice {
  const siblings = stepsOf(step.parent);
  if (siblings.length === 1) return emptied(text, step);
  return step.parent.flow ? fromFlow(text, step, siblings) : fromBlock(text, step, siblings);
}

function emptied(text: string, { parent }: Step): Splice {
  const [begin, end] = parent.range;
  const empty = isSeq(parent) ? "[]" : "{}";
  if (parent.flow || begin === 0) return { start: begin, end, text: empty };
  // A block stands on the lines below its key, and may stand in the key's own column.
  return { start: trimmedEnd(text, begin), end: trimmedEnd(text, end), text: ` ${empty}` };
}

/** With the comma behind it; the last one with the comma before it. */
function fromFlow(text: string, step: Step, siblings: readonly Step[]): Splice {
  const next = siblings[step.index + 1];
  if (next) return { start: startOf(step), end: startOf(next), text: "" };
  const before = siblings[step.index - 1];
  return { start: before ? endOf(text, before) : startOf(step), end: endOf(text, step), text: "" };
}

/** With its whole lines; the first field of an item leaves the dash to the next one. */
function fromBlock(text: string, step: Step, siblings: readonly Step[]): Splice {
  const own = startOf(step);
  const mark = isSeq(step.parent) ? text.lastIndexOf("-", own - 1) : own;
  const start = lineStart(text, mark);
  const next = siblings[step.index + 1];
  if (text.slice(start, mark).trim() !== "" && next) {
    return { start: own, end: startOf(next), text: "" };
  }
  return { start, end: nextLine(text, endOf(text, step)), text: "" };
}
