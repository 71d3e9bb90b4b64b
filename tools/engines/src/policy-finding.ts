import { RECOMPILE } from "@bailiwick/model/cure";
import { defineFinding, type Finding, type FindingDefinition } from "@bailiwick/model/finding";
import { InternalError } from "@bailiwick/model/internal-error";
import type { JsonValue } from "@bailiwick/model/json-value";
import { below, type Origin } from "@bailiwick/model/origin";
import type { CardedPolicy } from "./carded-policy.ts";
import { cardFile } from "./policy-judged-nothing.ts";
import type { ShownDocument, ShownGroup } from "./show-documents.ts";
import type { Verdict, ViolatedField, Violation } from "./verdict.ts";
import { violatedSteps } from "./violated-steps.ts";

/** A violated policy as findings, one for each place that the engine names. */
export function findingsOfVerdict(verdict: Verdict, group: ShownGroup): readonly Finding[] {
  if (verdict.outcome !== "fail") return [];
  const policy = group.policies.find(({ name }) => name === verdict.policy);
  const document = group.documents[verdict.document];
  if (!policy || !document) throw new InternalError("verdict on something not shown", verdict);
  const definition = definitionOf(policy);
  const { fix } = policy.card.spec;
  const findings = new Map<string, Finding>();
  for (const violation of verdict.violations) {
    for (const field of placesIn(violation)) {
      const origin = placeOf(field, document, policy);
      const message = messageOf(violation, field, verdict, document);
      const words = { definition, origin, message, ...(fix !== undefined && { hint: fix }) };
      // What breaks a policy in the input is somebody's statement: only its author can mend it.
      const isOutput = policy.card.spec.build?.stage !== "input";
      const finding = isOutput ? { ...words, cure: RECOMPILE } : words;
      findings.set(JSON.stringify([origin, message]), finding);
    }
  }
  return [...findings.values()];
}

/** A violation without places is still one. */
function placesIn({ fields }: Violation): readonly ViolatedField[] {
  return fields.length > 0 ? fields : [{ field: "", value: null }];
}

/** What law demands, no colleague can waive; what the house or a contract demands, can be. */
function definitionOf({ name, card }: CardedPolicy): FindingDefinition {
  const { title, why, basis } = card.spec;
  return defineFinding({
    code: name,
    severity: "error",
    summary: title,
    why,
    basis,
    waivable: basis !== "law",
  });
}

/** In a bundle the item's own file; where no item is named, the card of the policy. */
function placeOf({ field }: ViolatedField, document: ShownDocument, policy: CardedPolicy): Origin {
  const steps = violatedSteps(field, document.object);
  if (document.origin) return below(document.origin, ...steps);
  const [, index, , ...inside] = steps;
  const item = typeof index === "number" ? document.items?.[index] : undefined;
  return item ? below(item.origin, ...inside) : { file: cardFile(policy.name), pointer: "" };
}

/** A policy's words on a bundle cannot name the item, so what the check found is added. */
function messageOf(
  { message }: Violation,
  { value }: ViolatedField,
  { policy, rule }: Verdict,
  { items }: ShownDocument,
): string {
  const words = message === "" ? `breaks rule ${rule} of ${policy}` : message;
  const found = items ? textsIn(value) : [];
  return found.length === 0 ? words : `${words}: ${found.join(", ")}`;
}

function textsIn(value: JsonValue): readonly string[] {
  if (typeof value === "string") return [`"${value}"`];
  return Array.isArray(value) ? value.flatMap(textsIn) : [];
}
