import { shown } from "../look.ts";
import { mappingFault } from "./mapping-fault.ts";
import { entriesAt, isOn, keysOf } from "./setting.ts";
import type { ValuesCheck } from "./values-check.ts";

/**
 * ConfigMaps and Secrets of the host come in by a list of names, each line one that can be.
 * Source: vCluster 0.36.1, pkg/config/validation.go, validateFromHostSyncMappings.
 */
export const hostObjectsMapped: ValuesCheck = ({ values }) =>
  ["configMaps", "secrets"].flatMap((objects) => {
    const path = `sync.fromHost.${objects}`;
    if (!isOn(values, `${path}.enabled`)) return [];
    const mappings = entriesAt(values, `${path}.mappings.byName`);
    if (mappings.length === 0) {
      return [
        {
          keys: keysOf(path),
          message: `${objects} of the host are asked for, and none is named`,
          hint: `name them in ${path}.mappings.byName, or set enabled to false`,
        },
      ];
    }
    return mappings.flatMap(([host, value]) => {
      const inside = shown(value);
      const fault = shapeFault(host, inside) ?? mappingFault(host, inside);
      if (fault === undefined) return [];
      return [
        {
          keys: [...keysOf(`${path}.mappings.byName`), host],
          message: `"${host}": "${inside}" ${fault}`,
          hint: 'write namespace/name, namespace/* on both sides, or "" and a namespace',
        },
      ];
    });
  });

function shapeFault(host: string, inside: string): string | undefined {
  if (host === "") return undefined;
  if (!host.includes("/")) return `has no namespace in "${host}"`;
  if (!inside.includes("/")) return `has no name in "${inside}"`;
  if (host.endsWith("/*") && !inside.endsWith("/*")) return "puts a whole namespace into one name";
  return undefined;
}
