import { decision } from "@bailiwick/model/cure";
import { setTo } from "@bailiwick/model/edit";
import { defineFinding } from "@bailiwick/model/finding";
import type { Origin } from "@bailiwick/model/origin";
import type { JurisdictionEntry, Place } from "../handoff/catalog.ts";
import type { Report } from "../handoff/report.ts";
import { listNames } from "../wording/list-names.ts";
import type { Question } from "./tenant-cluster.ts";

const doorHostUndeclared = defineFinding({
  code: "door-host-undeclared",
  severity: "error",
  summary: "A host that tenants answer for is one of an inventory entry of kind gateway, inside.",
  why: "closed world: what answers from outside is declared, with its country and operator",
  basis: "house",
  waivable: false,
});

/** The inventory entry that declares a host of a door; undefined where none inside does. */
export function findHosts(
  host: string,
  origin: Origin,
  { jurisdiction, request, tenant }: Question,
  report: Report,
): Place | undefined {
  const inside = gatewaysInside(jurisdiction);
  const found = inside.find(({ entry }) => entry.hosts?.some((pattern) => covers(pattern, host)));
  if (found) return found;
  const hosts = inside.flatMap(({ entry }) => entry.hosts ?? []);
  const [first] = hosts;
  const free = first?.replace("*.", `${tenant.name}-${request.name}.`);
  report({
    definition: doorHostUndeclared,
    origin,
    message: `"${host}" is no host of a gateway that ${jurisdiction.name} declares inside`,
    hint:
      free === undefined
        ? `declare an inventory entry of kind gateway for it in ${jurisdiction.file}`
        : `use a name of ${listNames(hosts)}, such as ${free}, ` +
          `or declare it in ${jurisdiction.file}`,
    cure: decision(
      free === undefined
        ? {
            kind: "append",
            at: { file: jurisdiction.file, pointer: "/spec/inventory" },
            value: {
              name: "gateway",
              kind: "gateway",
              hosts: [host],
              country: tenant.spec.legalEntity.country,
              operator: [...jurisdiction.operators.keys()][0] ?? "",
            },
          }
        : setTo(origin, free),
    ),
  });
  return undefined;
}

function gatewaysInside({ inventory, members }: JurisdictionEntry): readonly Place[] {
  return [...inventory.values()].filter(
    ({ entry }) => entry.kind === "gateway" && members.has(entry.country),
  );
}

/** `*.x` matches one label, as everywhere in an inventory. */
function covers(pattern: string, host: string): boolean {
  if (!pattern.startsWith("*.")) return pattern === host;
  return host.slice(host.indexOf(".")) === pattern.slice(1);
}
