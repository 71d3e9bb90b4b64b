import {
  emitHostPolicies,
  emitTenantPolicies,
} from "../../../tools/compiler/src/5-emit/kyverno/kyverno-target.ts";
import { euPlan, storedPolicies } from "../../tools/compiler/5-emit/kyverno/eu-plan.ts";
import { type Mutated, mutatePolicy } from "./mutate-policy.ts";
import type { TriedPolicy } from "./tried-policy.ts";
import { witnessesOf } from "./witnesses.ts";

/** Policies at a time: the CLI keeps one core busy. */
const AT_ONCE = 2;

const FOLDERS = {
  host: "apps/eu/control-plane-clusters/eu-fra-1",
  tenant: "apps/eu/tenant-baseline/1.0.0",
};

/**
 * Every ValidatingPolicy that the invented EU gets, by name: as a control plane cluster has it, and
 * as tenant clusters have it where no control plane cluster does.
 */
export function triedPolicies(): readonly TriedPolicy[] {
  const plan = euPlan();
  const inside = emitTenantPolicies({ ...plan, kyvernoInside: true });
  const emitted = [...emitHostPolicies(plan), ...inside];
  const objects = new Map(emitted.map(({ path, object }) => [path, object]));
  return storedPolicies().map(({ name, card }) => {
    const { levels = [], bind = [] } = card.spec.admission ?? {};
    const level = levels.includes("host") ? "host" : "tenant";
    const object = objects.get(`${FOLDERS[level]}/validatingpolicy-${name}.yaml`);
    if (!object) throw new Error(`nobody gets ${name}`);
    return { name, level, object, bind };
  });
}

/** Mutates every policy; what became of them, in their order. */
export async function mutateAll(binary: string): Promise<readonly Mutated[]> {
  const policies = triedPolicies();
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
