import type { JsonValue } from "@bailiwick/model/json-value";
import { lookText, shown } from "../look.ts";
import { isLabelKey, isLabelValue } from "./kubernetes-names.ts";
import { entriesAt, keysOf, listAt, mappingAt } from "./setting.ts";
import type { ValuesCheck } from "./values-check.ts";

const CLASSES = [
  "runtimeClasses",
  "ingressClasses",
  "gatewayClasses",
  "priorityClasses",
  "storageClasses",
];

/**
 * A selector of classes of the host is one that Kubernetes reads.
 * Source: vCluster 0.36.1, pkg/config/validation.go, ValidateSyncFromHostClasses; Kubernetes,
 * meta/v1 LabelSelectorAsSelector.
 */
export const classSelectorsReadable: ValuesCheck = ({ values }) =>
  CLASSES.flatMap((classes) => {
    const path = `sync.fromHost.${classes}.selector`;
    const fault = selectorFault(mappingAt(values, path));
    if (fault === undefined) return [];
    const hint = "write matchLabels, each a key and a value that labels may have";
    return [{ keys: keysOf(path), message: `the selector of ${classes} ${fault}`, hint }];
  });

function selectorFault(selector: JsonValue): string | undefined {
  for (const [key, value] of entriesAt(selector, "matchLabels")) {
    if (!isLabelKey(key)) return `has "${key}", which is no key of a label`;
    if (!isLabelValue(shown(value))) return `has "${shown(value)}", which no label can say`;
  }
  for (const expression of listAt(selector, "matchExpressions")) {
    const fault = expressionFault(expression);
    if (fault) return fault;
  }
  return undefined;
}

function expressionFault(expression: JsonValue): string | undefined {
  const [key, operator] = [lookText(expression, "key"), lookText(expression, "operator")];
  const values = listAt(expression, "values").map(shown);
  if (!isLabelKey(key)) return `has "${key}", which is no key of a label`;
  const wrong = values.find((value) => !isLabelValue(value));
  if (wrong !== undefined) return `has "${wrong}", which no label can say`;
  switch (operator) {
    case "In":
    case "NotIn":
      return values.length > 0 ? undefined : `has ${operator} without values`;
    case "Exists":
    case "DoesNotExist":
      return values.length === 0 ? undefined : `has ${operator} with values`;
    default:
      return `has the operator "${operator}"`;
  }
}
