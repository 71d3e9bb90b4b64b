import { defineFinding } from "@bailiwick/model/finding";
import { removalsOf } from "../removals.ts";
import type { TransitionRule } from "../transition.ts";

/**
 * What retires stays up to the last day that was said.
 * Why: the tenant was promised that day, to take its data out.
 */
const fault = defineFinding({
  code: "removed-before-its-day",
  severity: "error",
  summary: "What retires is removed after the last day that its lifecycle names.",
  why: "whoever has data there was promised that day to take it out",
  basis: "house",
  waivable: true,
});

/** Finds retiring tenants and tenant clusters that go too early. */
export const removedBeforeItsDay: TransitionRule = {
  fault,
  judge: (transition) =>
    removalsOf(transition).flatMap(({ subject, origin, file, ends }) => {
      const days = ends.map((end) => end?.value.until ?? "").sort();
      const last = days.at(-1) ?? "";
      if (last < transition.asOf || days.includes("")) return [];
      return [
        {
          definition: fault,
          origin,
          message: `"${subject}" is removed on ${transition.asOf}, and its last day is "${last}"`,
          hint:
            `put it back into ${file} until ${last} has passed; for an earlier end, let the ` +
            "approver set an earlier until, and merge that first",
        },
      ];
    }),
};
