import { isJsonObject, type JsonValue } from "@bailiwick/model/json-value";
import { look, lookText, shown } from "../look.ts";

/** Labels of a pod or of a namespace. */
export type Labels = Readonly<Record<string, string>>;

/**
 * Whether a label selector selects labels: every part of it has to, and an empty one selects all.
 * Source: Kubernetes, meta/v1 LabelSelector; `NotIn` is true where the label is absent.
 */
export function selects(selector: JsonValue | undefined, labels: Labels): boolean {
  const wanted = look(selector, "matchLabels");
  const matches = isJsonObject(wanted)
    ? Object.entries(wanted).every(([key, value]) => labels[key] === value)
    : true;
  return matches && expressionsOf(selector).every((each) => holds(each, labels));
}

/** The expressions of a selector; none where it has only labels. */
export function expressionsOf(selector: JsonValue | undefined): readonly JsonValue[] {
  const expressions = look(selector, "matchExpressions");
  return Array.isArray(expressions) ? expressions : [];
}

function holds(expression: JsonValue, labels: Labels): boolean {
  const label = labels[lookText(expression, "key")];
  const listed = look(expression, "values");
  const values = Array.isArray(listed) ? listed.map(shown) : [];
  switch (look(expression, "operator")) {
    case "In":
      return label !== undefined && values.includes(label);
    case "NotIn":
      return label === undefined || !values.includes(label);
    case "Exists":
      return label !== undefined;
    case "DoesNotExist":
      return label === undefined;
    default:
      return false;
  }
}
