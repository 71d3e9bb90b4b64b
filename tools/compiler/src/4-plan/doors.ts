import { choice } from "@bailiwick/model/cure";
import { setTo } from "@bailiwick/model/edit";
import { defineFinding } from "@bailiwick/model/finding";
import type { OfferedGateway } from "@bailiwick/model/kinds/control-plane-cluster";
import type { ImportedGateway } from "@bailiwick/model/kinds/tenant-doors";
import { below, type Origin, type Sourced } from "@bailiwick/model/origin";
import type { ClusterEntry } from "../handoff/catalog.ts";
import type { DoorPlan, GatesPlan } from "../handoff/gates.ts";
import type { Report } from "../handoff/report.ts";
import { listNames } from "../wording/list-names.ts";
import { nearestName } from "../wording/nearest-name.ts";
import { findHosts } from "./door-hosts.ts";
import type { Question } from "./tenant-cluster.ts";

const gatewayNotOffered = defineFinding({
  code: "gateway-not-offered",
  severity: "error",
  summary: "A gateway that a tenant cluster uses is declared on its control plane cluster.",
  why: "a gateway is a door, and one that nobody declared has no operator and no place",
  basis: "house",
  waivable: false,
});

const gatewayShutOut = defineFinding({
  code: "gateway-shut-out",
  severity: "warning",
  summary: "The network of a control plane cluster lets in the gateway that tenants use.",
  why: "host namespaces are closed, and a gateway that nobody lets in passes nothing on",
  basis: "house",
  waivable: true,
});

/** Doors from outside, through declared gateways and for declared hosts only. */
export function decideDoors(
  question: Question,
  cluster: ClusterEntry,
  report: Report,
): Pick<GatesPlan, "exposure" | "gateways"> {
  const { request, tenant } = question;
  // Taken from its own words and never by `like`: two tenant clusters cannot have one host.
  const own = tenant.spec.clusters.find(({ name }) => name === request.name);
  const at = below(request.origin, "exposure");
  const asked = own?.exposure;
  const exposure = asked && {
    door: { gateway: asked.gateway, hosts: [asked.host] },
    at,
    hosts: [below(at, "host")],
  };
  const door = exposure && decideDoor(exposure, question, cluster, report);
  const gateways = (own?.gateways ?? []).flatMap((imported, index) => {
    const origin = below(request.origin, "gateways", index);
    const hosts = imported.hosts.map((_, each) => below(origin, "hosts", each));
    return decideDoor({ door: imported, at: origin, hosts }, question, cluster, report) ?? [];
  });
  return { ...(door && { exposure: door }), gateways };
}

/** A door as it is asked for, with the lines of the door and of each host. */
interface AskedDoor {
  readonly door: ImportedGateway;
  readonly at: Origin;
  readonly hosts: readonly Origin[];
}

function decideDoor(
  { door, at, hosts }: AskedDoor,
  question: Question,
  cluster: ClusterEntry,
  report: Report,
): Sourced<DoorPlan> | undefined {
  const gateway = findGateway(door.gateway, below(at, "gateway"), cluster, report);
  const places = door.hosts.flatMap(
    (host, index) => findHosts(host, hosts[index] ?? at, question, report) ?? [],
  );
  if (!gateway || places.length < door.hosts.length) return undefined;
  reportShutOut(gateway, at, cluster, report);
  return { value: { gateway, hosts: door.hosts, places: [...new Set(places)] }, origin: at };
}

function findGateway(
  name: string,
  origin: Origin,
  { name: host, file, spec }: ClusterEntry,
  report: Report,
): OfferedGateway | undefined {
  const offered = spec.gateways ?? [];
  const found = offered.find((each) => each.name === name);
  if (found) return found;
  const names = offered.map((each) => each.name);
  const nearest = nearestName(name, names);
  const instead = nearest ?? names[0];
  report({
    definition: gatewayNotOffered,
    origin,
    message: `"${name}" is not a gateway of ${host}`,
    hint: nearest
      ? `did you mean ${nearest}?`
      : names.length > 0
        ? `use ${listNames(names)}, or declare it in spec.gateways of ${file}`
        : `declare it in spec.gateways of ${file}`,
    cure:
      instead === undefined
        ? choice({
            kind: "append",
            at: { file, pointer: "/spec/gateways" },
            value: { name, namespace: "gateways", class: name },
          })
        : choice(setTo(origin, instead)),
  });
  return undefined;
}

/** A cluster that says nothing of its network is warned of once, elsewhere. */
function reportShutOut(
  { name, namespace }: OfferedGateway,
  origin: Origin,
  { name: host, file, spec: { network } }: ClusterEntry,
  report: Report,
): void {
  if (network === undefined || network.gateway === namespace) return;
  report({
    definition: gatewayShutOut,
    origin,
    message: `namespace "${namespace}" with gateway "${name}" is not let in by ${host}`,
    hint: `set gateway: ${namespace} in spec.network of ${file}`,
    cure: choice(setTo({ file, pointer: "/spec/network/gateway" }, namespace)),
  });
}
