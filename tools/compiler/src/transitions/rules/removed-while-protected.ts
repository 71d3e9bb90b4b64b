import { defineFinding } from "@bailiwick/model/finding";
import { isJsonObject } from "@bailiwick/model/json-value";
import type { TenantClusterPlan } from "../../handoff/plan.ts";
import { removalsOf } from "../removals.ts";
import type { TransitionRule } from "../transition.ts";

/**
 * A tenant cluster whose deletion is prevented is first released from that, and removed later.
 * Why: Argo CD prunes what vCluster refuses to delete, and the Application hangs in its deletion,
 * its namespace half taken down, until somebody takes the protection off by hand.
 * Source: vCluster chart 0.36.1, deletion.prevent.
 */
const fault = defineFinding({
  code: "removed-while-protected",
  severity: "error",
  summary: "What is removed had no protection from deletion any more.",
  why: "the deletion would be refused half way, and somebody meant the protection when it was set",
  basis: "house",
  waivable: true,
});

/** Finds removals of tenant clusters whose base still said `deletion: { prevent: true }`. */
export const removedWhileProtected: TransitionRule = {
  fault,
  judge: (transition) =>
    removalsOf(transition).flatMap(({ subject, origin, file, clusters }) => {
      const held = clusters.filter(isProtected).map(({ name }) => `"${name}"`);
      if (held.length === 0) return [];
      return [
        {
          definition: fault,
          origin,
          message: `"${subject}" is removed, and the deletion of ${held.join(", ")} is prevented`,
          hint:
            `put it back into ${file}, take deletion: { prevent: true } out of its values, merge ` +
            "that, let it sync, and remove it then",
        },
      ];
    }),
};

function isProtected({ values }: TenantClusterPlan): boolean {
  const deletion = values?.value.deletion;
  return isJsonObject(deletion) && deletion.prevent === true;
}
