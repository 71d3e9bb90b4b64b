import { defineFinding } from "@bailiwick/model/finding";
import type { Fault } from "./source-text.ts";
import { tokensOf } from "./tokens.ts";

const nestedTooDeep = defineFinding({
  code: "nested-too-deep",
  severity: "error",
  summary: "Lists and mappings nest at most 64 levels.",
  why: "a parser that runs out of stack answers differently on another machine",
  basis: "house",
  waivable: false,
});

const DEEPEST = 64;

/** Block nesting costs a column a level, so that a short margin cannot hide a deep tree. */
const DEEP_MARGIN = /^[ \-?:]{200,}/m;

/**
 * Finds nesting that could exhaust the parser's stack, before the parser sees it: how deep the
 * stack is differs between machines, and the same tree must give the same findings on all.
 */
export function deepNesting(text: string): Fault | undefined {
  const margin = DEEP_MARGIN.exec(text);
  if (margin) return deepNestingFault(margin.index, margin.index + margin[0].length);
  const openers = text.match(/[[{]/g)?.length ?? 0;
  const start = openers > DEEPEST ? deepBracket(text) : undefined;
  return start === undefined ? undefined : deepNestingFault(start, start + 1);
}

/** The fault at an offset; the parser's own alarm, if it comes first, is said the same way. */
export function deepNestingFault(start: number, end: number): Fault {
  return {
    definition: nestedTooDeep,
    start,
    end,
    message: `lists and mappings are nested deeper than ${DEEPEST} levels`,
    hint: "no kind needs more than ten levels: look for brackets that are never closed",
  };
}

function deepBracket(text: string): number | undefined {
  let depth = 0;
  for (const { type, start } of tokensOf(text)) {
    if (type === "flow-seq-start" || type === "flow-map-start") depth += 1;
    if (type === "flow-seq-end" || type === "flow-map-end") depth -= 1;
    if (depth > DEEPEST) return start;
  }
  return undefined;
}
