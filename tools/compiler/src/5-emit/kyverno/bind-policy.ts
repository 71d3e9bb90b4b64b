import { InternalError } from "@bailiwick/model/internal-error";
import { isJsonObject, type JsonObject, type JsonValue } from "@bailiwick/model/json-value";
import type { PolicyBinding } from "@bailiwick/model/kinds/policy-card";
import type { AdmissionPolicy } from "../../handoff/catalog.ts";
import { celString, celStringList } from "./cel-literal.ts";
import type { PolicyFacts } from "./policy-facts.ts";
import { policyName } from "./policy-name.ts";
import { replaceAtPointer } from "./replace-at-pointer.ts";

/** The policy as a jurisdiction gets it: its card's facts set as data, its name ours. */
export function bindPolicy(policy: AdmissionPolicy, facts: PolicyFacts): JsonObject {
  const bindings = policy.card.spec.admission?.bind ?? [];
  const bound = bindings.reduce<JsonValue>(
    (object, binding) => replaceAtPointer(object, binding.policy, expressionOf(binding, facts)),
    policy.object,
  );
  const named = replaceAtPointer(bound, "/metadata/name", policyName(policy.name));
  if (!isJsonObject(named)) throw new InternalError("a policy is no mapping", policy.file);
  return named;
}

function expressionOf({ from, as }: PolicyBinding, facts: PolicyFacts): string {
  const fact = facts[from];
  switch (as) {
    case "cel-string":
      // An empty text is how a stored policy says that it is bound to nothing.
      if (typeof fact === "string" && fact !== "") return celString(fact);
      break;
    case "cel-string-list":
      if (typeof fact === "object") return celStringList(fact);
      break;
    default:
      as satisfies never;
  }
  throw new InternalError(`fact "${from}" cannot be bound as ${as}`, fact);
}
