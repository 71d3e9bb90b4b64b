import { defineFinding, type Finding } from "@bailiwick/model/finding";
import { nameOf } from "../fields.ts";
import { type Offer, undeclared } from "../offers.ts";
import type { RuleContext } from "../rule.ts";

/**
 * Pods have no priority, or one that their control plane cluster declares.
 * Why: a pod of higher priority throws its neighbours off the node, and those may be another
 * tenant's; `system-node-critical` even throws the cluster's own.
 * Source: Kubernetes, pod priority and preemption.
 */
const priorityClassUndeclaredFault = defineFinding({
  code: "priority-class-undeclared",
  severity: "error",
  summary: "A priority class that the output names is declared on its control plane cluster.",
  why: "who preempts whom between tenants is decided by the operator, in a reviewed file",
  basis: "house",
  waivable: false,
});

const OFFER: Offer = {
  definition: priorityClassUndeclaredFault,
  what: "priority class",
  field: "priorityClasses",
  names: ({ spec }) => (spec.priorityClasses ?? []).map(({ name }) => name),
};

/** Finds priority classes that pods and chart values name, and the classes themselves. */
export function priorityClassUndeclared(context: RuleContext): readonly Finding[] {
  const named = context.fields.named("priorityClassName").filter(({ value }) => value !== "");
  const made = context.fields.objects("PriorityClass").map(nameOf);
  return undeclared([...named, ...made], OFFER, context);
}
