import { lookText, shown } from "../look.ts";
import { mappingFault } from "./mapping-fault.ts";
import { entriesAt, keysOf } from "./setting.ts";
import type { ValuesCheck, ValuesFault } from "./values-check.ts";

const TO = "sync.toHost.customResources";
const FROM = "sync.fromHost.customResources";

/**
 * Custom resources go to the host out of namespaces, and come from it whole or by a list.
 * Source: vCluster 0.36.1, pkg/config/validation.go; read whether they are enabled or not.
 */
export const customResourcesScoped: ValuesCheck = ({ values }) => [
  ...entriesAt(values, TO).flatMap(([name, resource]): readonly ValuesFault[] => {
    const scope = lookText(resource, "scope");
    if (scope === "" || scope === "Namespaced") return [];
    const message = `${name} goes to the host with scope "${scope}"`;
    return [{ keys: [...keysOf(TO), name, "scope"], message, hint: "write Namespaced" }];
  }),
  ...entriesAt(values, FROM).flatMap(([name, resource]) => {
    const mappings = entriesAt(resource, "mappings.byName");
    const keys = [...keysOf(FROM), name];
    return fromHost(name, lookText(resource, "scope"), mappings).map(({ keys: at, ...fault }) => ({
      ...fault,
      keys: [...keys, ...at],
    }));
  }),
];

function fromHost(
  name: string,
  scope: string,
  mappings: ReturnType<typeof entriesAt>,
): readonly ValuesFault[] {
  if (!["", "Cluster", "Namespaced"].includes(scope)) {
    const message = `${name} comes from the host with scope "${scope}"`;
    return [{ keys: ["scope"], message, hint: "write Cluster or Namespaced" }];
  }
  const byName = "mappings.byName";
  if (scope !== "Namespaced") {
    if (mappings.length === 0) return [];
    const message = `${name} has a list of names and no scope that has namespaces`;
    return [{ keys: ["scope"], message, hint: `write Namespaced, or leave ${byName} out` }];
  }
  if (mappings.length === 0) {
    const message = `${name} comes out of namespaces, and none is named`;
    return [{ keys: [], message, hint: `name them in ${byName}` }];
  }
  return mappings.flatMap(([host, value]) => {
    const fault = mappingFault(host, shown(value));
    if (fault === undefined) return [];
    const message = `"${host}": "${shown(value)}" ${fault}`;
    return [{ keys: [...keysOf(byName), host], message, hint: "write namespace/name" }];
  });
}
