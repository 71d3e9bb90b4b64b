import type { JsonValue } from "@bailiwick/model/json-value";
import { lookText, shown } from "../look.ts";
import { isObjectName } from "./kubernetes-names.ts";
import { entriesAt, isOn, keysOf, listAt, mappingAt } from "./setting.ts";
import type { ValuesCheck, ValuesFault } from "./values-check.ts";

const ROUTES = "sync.fromHost.gateways.allowedRoutes";
const GRANTS = "sync.toHost.gatewayApi.referenceGrants.enabled";

/**
 * Who may bring routes to a gateway of the host is said in words that there are.
 * Source: vCluster 0.36.1, pkg/config/validation.go, ValidateFromHostGateways.
 */
export const gatewayRoutes: ValuesCheck = ({ values }) => {
  const grants = mappingAt(values, "sync.toHost.gatewayApi.referenceGrants").enabled;
  const grantFaults =
    grants === undefined || ["", "auto", "true", "false"].includes(shown(grants))
      ? []
      : [
          {
            keys: keysOf(GRANTS),
            message: `reference grants are "${shown(grants)}"`,
            hint: "write auto, true or false",
          },
        ];
  if (!isOn(values, "sync.fromHost.gateways.enabled")) return grantFaults;
  const everywhere = mappingAt(values, `${ROUTES}.defaultVirtualNamespacePolicy`);
  return [
    ...grantFaults,
    ...policyFaults(everywhere, [...keysOf(ROUTES), "defaultVirtualNamespacePolicy"]),
    ...listAt(values, `${ROUTES}.overrides`).flatMap((override, index) => {
      const keys = [...keysOf(ROUTES), "overrides", index];
      return [
        ...policyFaults(mappingAt(override, "virtualNamespacePolicy"), [
          ...keys,
          "virtualNamespacePolicy",
        ]),
        ...uncovered(values, override, keys),
        ...hostFaults(override, keys),
      ];
    }),
  ];
};

type Keys = ValuesFault["keys"];

function policyFaults(policy: JsonValue, keys: Keys): readonly ValuesFault[] {
  const from = lookText(policy, "from");
  const message = `"${from}" is who may bring routes`;
  if (from === "Selector") {
    const chosen = ["matchLabels", "matchExpressions"].some(
      (way) => Object.keys(entriesOrList(policy, way)).length > 0,
    );
    const hint = "say which namespaces, by selector.matchLabels";
    return chosen ? [] : [{ keys, message: `${message}, which selects none`, hint }];
  }
  if (["", "All", "Same"].includes(from)) return [];
  return [{ keys: [...keys, "from"], message, hint: "write All, Same or Selector" }];
}

function entriesOrList(policy: JsonValue, way: string): object {
  const selector = mappingAt(policy, "selector")[way];
  return typeof selector === "object" && selector !== null ? selector : {};
}

function uncovered(values: JsonValue, override: JsonValue, keys: Keys): readonly ValuesFault[] {
  const [namespace, name] = [lookText(override, "hostNamespace"), lookText(override, "name")];
  const mapped = entriesAt(values, "sync.fromHost.gateways.mappings.byName").map(([key]) => key);
  const covered = [`${namespace}/${name}`, `${namespace}/*`].some((key) => mapped.includes(key));
  if (covered && namespace !== "" && name !== "") return [];
  const message = `an override speaks of "${namespace}/${name}", which is not mapped`;
  return [{ keys, message, hint: "name a gateway of sync.fromHost.gateways.mappings.byName" }];
}

function hostFaults(override: JsonValue, keys: Keys): readonly ValuesFault[] {
  return listAt(override, "allowedHostnames").flatMap((each, index) => {
    const host = shown(each).trim().toLowerCase();
    if (isObjectName(host.replace(/^\*\./, ""))) return [];
    const message = `"${shown(each)}" is no name of a host`;
    const hint = "write a name, or *. and a name";
    return [{ keys: [...keys, "allowedHostnames", index], message, hint }];
  });
}
