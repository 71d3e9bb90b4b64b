import type { JsonValue } from "@bailiwick/model/json-value";
import { look, lookText, shown } from "../look.ts";
import { isNamespaceName } from "./kubernetes-names.ts";
import { keysOf, listAt } from "./setting.ts";
import type { ValuesCheck } from "./values-check.ts";

const PATH = "experimental.denyProxyRequests";
const VERBS = ["create", "get", "update", "patch", "delete"];
const SCOPES = ["Cluster", "Namespaced", "*"];

/**
 * A rule that denies requests can be read, or it denies none.
 * Source: vCluster 0.36.1, pkg/config/validation.go, validateCheck.
 */
export const deniedRequestsReadable: ValuesCheck = ({ values }) =>
  listAt(values, PATH).flatMap((denial, index) => {
    const fault = namespaceFault(denial) ?? ruleFault(denial);
    if (fault === undefined) return [];
    const message = `denial "${lookText(denial, "name")}" ${fault}`;
    return [{ keys: [...keysOf(PATH), index], message, hint: "write names, or * alone" }];
  });

function namespaceFault(denial: JsonValue): string | undefined {
  const wrong = listAt(denial, "namespaces")
    .map(shown)
    .find((each) => !isNamespaceName(each));
  return wrong === undefined ? undefined : `has the namespace "${wrong}"`;
}

function ruleFault(denial: JsonValue): string | undefined {
  for (const rule of listAt(denial, "rules")) {
    const verbs = listAt(rule, "operations").map(shown);
    const unknown = verbs.find((verb) => verb !== "*" && !VERBS.includes(verb));
    if (unknown !== undefined) return `has the verb "${unknown}"`;
    const crowded = ["operations", "apiGroups", "apiVersions"].find((field) => {
      const list = listAt(rule, field).map(shown);
      return list.includes("*") && list.length > 1;
    });
    if (crowded) return `has more than * in ${crowded}`;
    const scope = look(rule, "scope");
    if (scope !== undefined && scope !== null && !SCOPES.includes(shown(scope))) {
      return `has the scope "${shown(scope)}"`;
    }
  }
  return undefined;
}
