import { isJsonObject, type JsonObject, type JsonValue } from "@bailiwick/model/json-value";
import { look, lookText, shown } from "../look.ts";
import { expressionsOf, type Labels } from "./label-selector.ts";

/** What a policy tells endpoints by; everything else about the world makes no difference to it. */
export interface PolicySelectors {
  /** Labels that its selectors ask for, of pods and of namespaces. */
  readonly labels: readonly Labels[];
  /** Labels of pods and of their namespaces, for each peer that lies in other namespaces. */
  readonly elsewhere: readonly { readonly pods: Labels; readonly namespaces: Labels }[];
  /** Ranges and exceptions of its address blocks. */
  readonly ranges: readonly string[];
}

/** Everything that the specification of a NetworkPolicy tells endpoints by. */
export function policySelectors(spec: JsonValue): PolicySelectors {
  const mappings = mappingsIn(spec);
  return {
    labels: mappings.map(labelsAskedFor),
    elsewhere: mappings
      .filter(({ namespaceSelector }) => namespaceSelector !== undefined)
      .map(({ podSelector, namespaceSelector }) => ({
        pods: labelsAskedFor(podSelector),
        namespaces: labelsAskedFor(namespaceSelector),
      })),
    ranges: mappings.flatMap(({ cidr, except }) => [
      ...(typeof cidr === "string" ? [cidr] : []),
      ...(Array.isArray(except) ? except.map(shown) : []),
    ]),
  };
}

function mappingsIn(value: JsonValue): readonly JsonObject[] {
  if (Array.isArray(value)) return (value as readonly JsonValue[]).flatMap(mappingsIn);
  if (!isJsonObject(value)) return [];
  return [value, ...Object.values(value).flatMap((each) => mappingsIn(each as JsonValue))];
}

/** Labels that a selector would select. */
function labelsAskedFor(selector: JsonValue | undefined): Labels {
  const wanted = look(selector, "matchLabels");
  const labels: Record<string, string> = {};
  for (const [key, value] of Object.entries(isJsonObject(wanted) ? wanted : {})) {
    labels[key] = shown(value);
  }
  for (const expression of expressionsOf(selector)) {
    const operator = look(expression, "operator");
    const key = lookText(expression, "key");
    if (operator === "In") labels[key] = shown(look(expression, "values", 0));
    if (operator === "Exists") labels[key] = "any";
  }
  return labels;
}
