import { certain } from "@bailiwick/model/cure";
import { removeFile } from "@bailiwick/model/edit";
import { defineFinding, type Finding } from "@bailiwick/model/finding";
import type { Waiver } from "@bailiwick/model/kinds/waiver";
import type { Manifest } from "../handoff/manifest.ts";

const waiverSpent = defineFinding({
  code: "waiver-spent",
  severity: "warning",
  summary: "A waiver of a transition excuses the merge that brings it, and no later one.",
  why: "the same words would excuse the next loss of the kind, which nobody has looked at",
  basis: "house",
  waivable: false,
});

/** Waivers of transitions, split into those that may excuse something and the others. */
export interface SplitWaivers {
  readonly fresh: readonly Manifest<Waiver>[];
  /** A warning for each waiver that the base holds in the same words. */
  readonly spent: readonly Finding[];
}

/** Splits the waivers of the head by whether the base has them. */
export function splitWaivers(
  base: readonly Manifest<Waiver>[],
  head: readonly Manifest<Waiver>[],
): SplitWaivers {
  const known = new Set(base.map(asText));
  const spent = head.filter((waiver) => known.has(asText(waiver)));
  return {
    fresh: head.filter((waiver) => !spent.includes(waiver)),
    spent: spent.map(({ path, document }) => ({
      definition: waiverSpent,
      origin: { file: path, pointer: "/spec/code" },
      message: `this waiver of "${document.spec.code}" was merged before, and excuses nothing now`,
      hint: "remove it: history keeps it",
      cure: certain(removeFile(path)),
    })),
  };
}

function asText({ path, document }: Manifest<Waiver>): string {
  return JSON.stringify([path, document.spec]);
}
