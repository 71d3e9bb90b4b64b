import { isJsonObject, type JsonValue } from "@bailiwick/model/json-value";
import { look } from "../look.ts";

/**
 * The labels by which a selector or an affinity chooses nodes: `key=value` for each value that will
 * do, the key alone where the choice is open. Source: Kubernetes, `nodeSelector` and
 * `nodeSelectorTerm`.
 */
export function nodeLabels(value: JsonValue): readonly string[] {
  if (Array.isArray(value)) return value.flatMap(nodeLabels);
  if (!isJsonObject(value)) return [];
  const terms = ["matchExpressions", "matchFields"].flatMap((list) => {
    const expressions = value[list];
    return Array.isArray(expressions) ? expressions.flatMap(expressionLabels) : [];
  });
  if (terms.length > 0 || "nodeSelectorTerms" in value) return terms;
  return Object.entries(value).flatMap(([key, each]) =>
    typeof each === "string" ? [`${key}=${each}`] : [],
  );
}

/** What is excluded leaves the choice among all the rest open. */
function expressionLabels(expression: JsonValue): readonly string[] {
  const [key, operator] = [look(expression, "key"), look(expression, "operator")];
  const values = look(expression, "values");
  if (typeof key !== "string") return [];
  if (operator !== "In" || !Array.isArray(values)) return [key];
  return values.flatMap((value) => (typeof value === "string" ? [`${key}=${value}`] : []));
}
