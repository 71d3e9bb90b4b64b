import { defineFinding } from "@bailiwick/model/finding";
import { removalsOf } from "../removals.ts";
import type { TransitionRule } from "../transition.ts";

/**
 * A tenant or tenant cluster is retiring in one merge before it is removed in another.
 * Why: with the file Argo CD prunes the control plane and its namespace. Somebody has to agree to
 * that while it is still to be undone, and whoever has data there has to have time to take it.
 * Source: Regulation (EU) 2022/2554, Art. 28(8) on exit; the house asks it for all.
 */
const fault = defineFinding({
  code: "removed-without-retiring",
  severity: "error",
  summary: "What is removed was retiring before: agreed by a role, until a day.",
  why: "removing a file prunes a control plane; nobody agreed to that while it could be undone",
  basis: "house",
  waivable: false,
});

/** Finds tenants and tenant clusters that go without having been retiring in the base. */
export const removedWithoutRetiring: TransitionRule = {
  fault,
  judge: (transition) =>
    removalsOf(transition)
      .filter(({ ends }) => ends.some((end) => end === undefined))
      .map(({ subject, origin, file }) => ({
        definition: fault,
        origin,
        message: `"${subject}" is removed, and was not retiring before`,
        hint:
          `put it back into ${file} with lifecycle: { state: retiring, approver: …, until: … }, ` +
          "merge that, and remove it after that day",
      })),
};
