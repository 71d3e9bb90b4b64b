import type { JsonObject } from "@bailiwick/model/json-value";
import { judgeAll } from "./judge-all.ts";
import { type PolicyMutant, policyMutants } from "./policy-mutants.ts";
import { attackStages, type Stage, stagesOf, type Witness } from "./stages.ts";
import type { TriedPolicy } from "./tried-policy.ts";

/** What became of the mutants of one policy. */
export interface Mutated {
  readonly policy: string;
  readonly mutants: number;
  /** What no witness told from the policy itself. */
  readonly survivors: readonly string[];
  /** What no engine loads: no mutants at all, and not counted. */
  readonly invalid: readonly string[];
}

/**
 * Shows witnesses to every mutant of a policy and to the policy itself: its own samples first, and
 * attacks to the mutants that are left. A mutant is killed by the first object on which the two
 * differ: admitted, denied, or not asked about at all.
 */
export async function mutatePolicy(
  binary: string,
  policy: TriedPolicy,
  [samples, attacks]: readonly [readonly Witness[], readonly Witness[]],
): Promise<Mutated> {
  const mutants = policyMutants(policy.object);
  const invalid = new Set<PolicyMutant>();
  let alive = mutants;
  for (const stage of [...stagesOf(policy, samples), ...attackStages(attacks)]) {
    const { killed, broken } = await killedBy(binary, policy.object, alive, stage);
    for (const mutant of broken) invalid.add(mutant);
    alive = alive.filter((mutant) => !killed.includes(mutant) && !invalid.has(mutant));
  }
  return {
    policy: policy.name,
    mutants: mutants.length - invalid.size,
    survivors: alive.map(({ what }) => what),
    invalid: [...invalid].map(({ what }) => what),
  };
}

async function killedBy(
  binary: string,
  policy: JsonObject,
  mutants: readonly PolicyMutant[],
  { shapes, trial }: Stage,
) {
  if (mutants.length === 0) return { killed: [], broken: [] };
  const policies = shapes.flatMap((shape, way) => [
    rename(shape(policy), `original.${way}`),
    ...mutants.map(({ object }, index) => rename(shape(object), `m${index}.${way}`)),
  ]);
  const { said, invalid } = await judgeAll(binary, { ...trial, policies, owed: [] });
  const ways = [...shapes.keys()];
  const broken = mutants.filter((_, index) => ways.some((way) => invalid.has(`m${index}.${way}`)));
  const differs = (index: number) =>
    ways.some((way) => {
      const wanted = said.get(`original.${way}`)?.join();
      if (wanted === undefined) throw new Error("the policy itself does not load");
      return said.get(`m${index}.${way}`)?.join() !== wanted;
    });
  const killed = mutants.filter((each, index) => !broken.includes(each) && differs(index));
  return { killed, broken };
}

function rename(policy: JsonObject, name: string): JsonObject {
  return { ...policy, metadata: { name } };
}
