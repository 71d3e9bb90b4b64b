import { defineFinding } from "@bailiwick/model/finding";
import { listNames } from "../../wording/list-names.ts";
import { removalsOf } from "../removals.ts";
import type { TransitionRule } from "../transition.ts";

/**
 * A tenant cluster that is protected against deletion is first released from that, and removed
 * later. Why: Argo CD delivers it no more and deletes nothing, so that a control plane runs on that
 * no input names; a licensed one then refuses to be deleted by hand.
 * Source: Argo CD 3.5, ApplicationSet applicationsSync: create-update, seen in the live suite;
 * vCluster chart 0.36.1, deletion.prevent.
 */
const fault = defineFinding({
  code: "removed-while-protected",
  severity: "error",
  summary: "What is removed had no protection from deletion any more.",
  why: "what is protected would run on without an input, and somebody meant it when it was set",
  basis: "house",
  waivable: true,
});

/** Finds removals of tenant clusters whose base still said `deletionProtection: true`. */
export const removedWhileProtected: TransitionRule = {
  fault,
  judge: (transition) =>
    removalsOf(transition).flatMap(({ subject, origin, file, clusters }) => {
      const held = clusters
        .filter(({ deletionProtection }) => deletionProtection)
        .map(({ name }) => `"${name}"`);
      if (held.length === 0) return [];
      const names = listNames(held, "and");
      return [
        {
          definition: fault,
          origin,
          message: `"${subject}" is removed, and protected against deletion: ${names}`,
          hint:
            `put it back into ${file}, take deletionProtection: true away from ${names}, merge ` +
            "that, let it sync, and remove it then",
        },
      ];
    }),
};
