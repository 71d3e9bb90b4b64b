import { emitHostPolicies } from "../../../tools/compiler/src/5-emit/kyverno/kyverno-target.ts";
import { euPlan, storedPolicies } from "../../tools/compiler/5-emit/kyverno/eu-plan.ts";
import { NOT_MEASURED } from "./expected-survivors.ts";
import { type Mutated, mutatePolicy } from "./mutate-policy.ts";
import type { TriedPolicy } from "./tried-policy.ts";
import { witnessesOf } from "./witnesses.ts";

/** Policies at a time: the CLI keeps one core busy. */
const AT_ONCE = 2;

/** Every ValidatingPolicy that a control plane cluster of the invented EU gets, by name. */
export function triedPolicies(): readonly TriedPolicy[] {
  const folder = "apps/eu/control-plane-clusters/eu-fra-1";
  const emitted = new Map(emitHostPolicies(euPlan()).map(({ path, object }) => [path, object]));
  return storedPolicies().flatMap(({ name, card }) => {
    const object = emitted.get(`${folder}/validatingpolicy-${name}.yaml`);
    return object ? [{ name, object, bind: card.spec.admission?.bind ?? [] }] : [];
  });
}

/** Mutates every policy but those that are not measured; what became of them, in their order. */
export async function mutateAll(binary: string): Promise<readonly Mutated[]> {
  const policies = triedPolicies().filter(({ name }) => !NOT_MEASURED.includes(name));
  const waiting = [...policies];
  const done = new Map<string, Mutated>();
  const work = async () => {
    for (let policy = waiting.shift(); policy; policy = waiting.shift()) {
      done.set(policy.name, await mutatePolicy(binary, policy, witnessesOf(policy)));
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  return policies.flatMap(({ name }) => done.get(name) ?? []);
}
