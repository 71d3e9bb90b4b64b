import type { ShownEffect, ShownLine } from "../diff/diff-report.ts";

/** Lines that are named before the rest is only counted. */
const NAMED = 2;

/**
 * Where an effect was decided: lines of the head, or of the base for what is gone. Identical
 * effects in many files name a few and count the others.
 */
export function decidedBy({ decidedBy: all }: ShownEffect): readonly string[] {
  const head = all.filter(({ side }) => side === "head");
  const shown = [...new Set((head.length > 0 ? head : all).map(inWords))];
  const rest = shown.length - NAMED;
  return rest > 0 ? [...shown.slice(0, NAMED), `and ${rest} more`] : shown;
}

function inWords({ side, file, line }: ShownLine): string {
  return side === "head" ? `${file}:${line}` : `${file}:${line} (as it was)`;
}
