import { defineFinding, type Finding } from "@bailiwick/model/finding";
import { levelsOf } from "../levels.ts";
import { lookText, shown } from "../look.ts";
import { faultIn, type RuleContext } from "../rule.ts";

/**
 * Every admission policy stands at each level that its card names, by name, in both its forms and
 * with its binding.
 * Why: one policy among many is missed by nobody, and closes what no value of the chart can: a pod
 * that names its node, or a workload with the labels of somebody else.
 */
const policyLostFault = defineFinding({
  code: "policy-lost",
  severity: "error",
  summary: "Every admission policy stands at each level that its card names.",
  why: "a policy that is not installed denies nothing, and the others do not say so",
  basis: "house",
  waivable: false,
});

/** Names of ours among those that a cluster may have already. */
const PREFIX = "bailiwick-";

/** Finds policies of the tree that a level has not, or has in one form alone. */
export function policyLost(context: RuleContext): readonly Finding[] {
  const { documents, admissionPolicies } = context;
  const [first] = documents;
  if (!first) return [];
  return levelsOf(context).flatMap(({ level, folder, kinds }) => {
    const objects = documents
      .filter(({ path }) => path.startsWith(folder))
      .map(({ object }) => object);
    const there = new Set(
      objects.map((object) => `${shown(object.kind)} ${lookText(object, "metadata", "name")}`),
    );
    // Where all of a kind are gone, the rule for levels says it once.
    const kept = kinds.filter((kind) => objects.some((object) => object.kind === kind));
    return admissionPolicies
      .filter(({ card }) => card.spec.admission?.levels.includes(level))
      .flatMap(({ name }) => {
        const missing = kept.filter((kind) => !there.has(`${kind} ${PREFIX}${name}`));
        if (missing.length === 0) return [];
        const message = `${folder} has no ${missing.join(" and no ")} "${PREFIX}${name}"`;
        return [faultIn(first, "", policyLostFault, message, "compile again")];
      });
  });
}
