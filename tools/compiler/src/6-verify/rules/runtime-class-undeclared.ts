import { defineFinding, type Finding } from "@bailiwick/model/finding";
import { nameOf } from "../fields.ts";
import { type Offer, undeclared } from "../offers.ts";
import type { RuleContext } from "../rule.ts";

/**
 * Pods run with the cluster's default runtime, or with a runtime class that their control plane
 * cluster declares.
 * Why: a runtime handler is what stands between a tenant and the node that it shares.
 * Source: Kubernetes, RuntimeClass; vCluster values, `runtimeClassName` of control plane and pods.
 */
const runtimeClassUndeclaredFault = defineFinding({
  code: "runtime-class-undeclared",
  severity: "error",
  summary: "A runtime class that the output names is declared on its control plane cluster.",
  why: "closed world: nobody knows how a handler isolates that nobody declared",
  basis: "house",
  waivable: false,
});

const OFFER: Offer = {
  definition: runtimeClassUndeclaredFault,
  what: "runtime class",
  field: "runtimeClasses",
  names: ({ spec }) => (spec.runtimeClasses ?? []).map(({ name }) => name),
};

/** Finds runtime classes that pods and chart values name, and the classes themselves. */
export function runtimeClassUndeclared(context: RuleContext): readonly Finding[] {
  const named = context.fields.named("runtimeClassName").filter(({ value }) => value !== "");
  const made = context.fields.objects("RuntimeClass").map(nameOf);
  return undeclared([...named, ...made], OFFER, context);
}
