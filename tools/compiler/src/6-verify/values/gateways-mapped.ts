import { shown } from "../look.ts";
import { isNamespaceName, isObjectName } from "./kubernetes-names.ts";
import { entriesAt, isOn, keysOf } from "./setting.ts";
import type { ValuesCheck, ValuesOfRelease } from "./values-check.ts";

const PATH = "sync.fromHost.gateways";

const RESERVED = ["kube-system", "kube-public", "kube-node-lease"];

interface Mapping {
  readonly key: string;
  /** Namespace and name: at the host, and inside. */
  readonly host: readonly string[];
  readonly inside: readonly string[];
}

/**
 * Gateways of the host come in by a list of names, no two to one place, none to where the tenant
 * cluster has its own.
 * Source: vCluster 0.36.1, pkg/config/validation.go, validateGatewayMappings.
 */
export const gatewaysMapped: ValuesCheck = (release) => {
  const { values } = release;
  if (!isOn(values, `${PATH}.enabled`)) return [];
  const mappings = entriesAt(values, `${PATH}.mappings.byName`).map(([key, value]) => ({
    key,
    host: key.split("/"),
    inside: shown(value).split("/"),
  }));
  const hint = "name each gateway once: namespace/name, or namespace/* on both sides";
  if (mappings.length === 0) {
    const message = "gateways of the host are asked for, and none is named";
    return [{ keys: keysOf(PATH), message, hint }];
  }
  return mappings.flatMap((mapping) => {
    const fault = lineFault(mapping, release) ?? overlap(mapping, mappings);
    if (fault === undefined) return [];
    const keys = [...keysOf(`${PATH}.mappings.byName`), mapping.key];
    return [{ keys, message: `"${mapping.key}": "${mapping.inside.join("/")}" ${fault}`, hint }];
  });
};

function lineFault({ host, inside }: Mapping, { namespace }: ValuesOfRelease): string | undefined {
  const wrong = [host, inside].find((each) => !isReference(each));
  if (wrong) return `has "${wrong.join("/")}", which names no gateway`;
  const [target = ""] = inside;
  if (RESERVED.includes(target) || target === namespace)
    return `goes to "${target}", which is kept`;
  if (isWhole(host) !== isWhole(inside)) return "has a whole namespace on one side";
  return undefined;
}

function isReference(parts: readonly string[]): boolean {
  const [namespace = "", name = ""] = parts;
  return parts.length === 2 && isNamespaceName(namespace) && (name === "*" || isObjectName(name));
}

/** The same place twice, or a name in a namespace that is mapped as a whole. */
function overlap(mapping: Mapping, all: readonly Mapping[]): string | undefined {
  const other = all.find(
    (each) =>
      each !== mapping &&
      (each.inside.join("/") === mapping.inside.join("/") ||
        (isWhole(each.host) &&
          (each.host[0] === mapping.host[0] || each.inside[0] === mapping.inside[0]))),
  );
  return other && `overlaps with "${other.key}"`;
}

function isWhole([, name]: readonly string[]): boolean {
  return name === "*";
}
