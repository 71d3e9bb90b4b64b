import type { JsonValue } from "@bailiwick/model/json-value";
import { look, lookText } from "../look.ts";
import { isOn, keysOf, listAt } from "./setting.ts";
import type { ValuesCheck, ValuesFault } from "./values-check.ts";

const PATH = "privateNodes.autoNodes";

const OPERATORS = ["", "In", "NotIn", "Exists", "DoesNotExist", "Gt", "Lt"];

/**
 * Nodes that a provider makes are of one entry a provider and of pools with names of their own, and
 * what is demanded of them can be read.
 * Source: vCluster 0.36.1, pkg/config/validation.go, validatePrivatedNodesMode.
 */
export const nodePoolsNamed: ValuesCheck = ({ values }) => {
  if (!isOn(values, "privateNodes.enabled")) return [];
  const providers = listAt(values, PATH);
  const pools = providers.flatMap((provider, place) =>
    ["static", "dynamic"].flatMap((kind) =>
      listAt(provider, kind).map((pool, index) => ({
        pool,
        name: lookText(pool, "name"),
        keys: [...keysOf(PATH), place, kind, index],
      })),
    ),
  );
  return [
    ...unnamed(
      providers.map((each, place) => ({
        name: lookText(each, "provider"),
        keys: [...keysOf(PATH), place],
      })),
      "provider",
    ),
    ...unnamed(pools, "node pool"),
    ...pools.flatMap(({ pool, keys }) => [...negative(pool, keys), ...requirements(pool, keys)]),
  ];
};

type Keys = ValuesFault["keys"];

function unnamed(
  all: readonly { readonly name: string; readonly keys: Keys }[],
  what: string,
): readonly ValuesFault[] {
  const hint = `name each ${what} once`;
  return all.flatMap(({ name, keys }, place) => {
    if (name === "") return [{ keys, message: `a ${what} has no name`, hint }];
    const first = all.findIndex((each) => each.name === name);
    return first === place ? [] : [{ keys, message: `${what} "${name}" stands twice`, hint }];
  });
}

function negative(pool: JsonValue, keys: Keys): readonly ValuesFault[] {
  const quantity = look(pool, "quantity");
  if (typeof quantity !== "number" || quantity >= 0) return [];
  const message = `a node pool of ${quantity} nodes is none`;
  return [{ keys: [...keys, "quantity"], message, hint: "write 0 or more" }];
}

function requirements(pool: JsonValue, keys: Keys): readonly ValuesFault[] {
  return listAt(pool, "nodeTypeSelector").flatMap((each, index) => {
    const fault = requirementFault(each);
    if (fault === undefined) return [];
    const property = lookText(each, "property");
    const message = `the demand on "${property}" ${fault}`;
    const hint = "write property, operator In and values";
    return [{ keys: [...keys, "nodeTypeSelector", index], message, hint }];
  });
}

function requirementFault(requirement: JsonValue): string | undefined {
  if (lookText(requirement, "property") === "") return "names no property";
  const operator = lookText(requirement, "operator");
  if (!OPERATORS.includes(operator)) return `has the operator "${operator}"`;
  const one = lookText(requirement, "value") !== "";
  const several = listAt(requirement, "values").length > 0;
  if (one && several) return "has value and values";
  const wantsNone = operator === "Exists" || operator === "DoesNotExist";
  if (wantsNone) return one || several ? `has values and the operator ${operator}` : undefined;
  return one || several ? undefined : "has no value";
}
