import { isJsonObject, type JsonObject, type JsonValue } from "@bailiwick/model/json-value";

/**
 * Whether the rules of a policy are about an object, so that it owes a verdict on it: group,
 * version, operation and resource. Says nothing of `matchConditions`, which the engine alone reads.
 */
export function matchedBy(policy: JsonObject, object: JsonObject, operation: string): boolean {
  const [version = "", group = ""] = String(object.apiVersion).split("/").reverse();
  const wanted = {
    apiGroups: group,
    apiVersions: version,
    operations: operation,
    resources: resourceOf(String(object.kind)),
  };
  return rulesOf(policy).some((rule) =>
    Object.entries(wanted).every(([key, value]) => {
      const named = rule[key];
      return Array.isArray(named) && (named.includes(value) || named.includes("*"));
    }),
  );
}

/** `ingresses` for `Ingress`: how Kubernetes and the Gateway API make plurals. */
export function resourceOf(kind: string): string {
  const word = kind.toLowerCase();
  if (/(?:s|x|ch)$/.test(word)) return `${word}es`;
  return /[^aeiou]y$/.test(word) ? `${word.slice(0, -1)}ies` : `${word}s`;
}

function rulesOf({ spec }: JsonObject): readonly JsonObject[] {
  const { matchConstraints } = mapping(spec);
  const { resourceRules } = mapping(matchConstraints);
  return Array.isArray(resourceRules) ? resourceRules.filter(isJsonObject) : [];
}

function mapping(value: JsonValue | undefined): JsonObject {
  return isJsonObject(value) ? value : {};
}
