import { choice } from "@bailiwick/model/cure";
import { setTo, takeOut } from "@bailiwick/model/edit";
import { defineFinding } from "@bailiwick/model/finding";
import type { OfferedClasses } from "@bailiwick/model/kinds/tenant-classes";
import { below, type Origin } from "@bailiwick/model/origin";
import type { ClusterEntry } from "../handoff/catalog.ts";
import type { GatesPlan } from "../handoff/gates.ts";
import type { Report } from "../handoff/report.ts";
import { listNames } from "../wording/list-names.ts";
import { nearestName } from "../wording/nearest-name.ts";
import type { Question } from "./tenant-cluster.ts";

const classNotOffered = defineFinding({
  code: "class-not-offered",
  severity: "error",
  summary: "A class that a tenant cluster uses is declared on its control plane cluster.",
  why: "a class that nobody declared isolates, stores, routes or preempts as nobody knows",
  basis: "house",
  waivable: false,
});

/** The runtime class of every pod, and the classes that may be named inside. */
export function decideClasses(
  { request, jurisdiction }: Question,
  cluster: ClusterEntry,
  report: Report,
): Pick<GatesPlan, "runtimeClass" | "classes"> {
  const { runtimeClass, classes } = request;
  const declared = declaredClasses(cluster, jurisdiction.members);
  const check = (kind: keyof OfferedClasses, name: string, origin: Origin, all: Origin) => {
    if (!declared[kind].includes(name)) refuse({ kind, name, origin, all }, declared[kind]);
  };
  if (runtimeClass) {
    check("runtime", runtimeClass.value, runtimeClass.origin, runtimeClass.origin);
  }
  for (const kind of KINDS) {
    const list = classes?.value[kind] ?? [];
    list.forEach((name, index) => {
      const at = below(classes?.origin ?? request.origin, kind);
      check(kind, name, below(at, index), list.length > 1 ? below(at, index) : at);
    });
  }
  return { ...(runtimeClass && { runtimeClass }), ...(classes && { classes }) };

  function refuse({ kind, name, origin, all }: Asked, names: readonly string[]): void {
    const nearest = nearestName(name, names);
    const field = FIELDS[kind];
    const use = nearest
      ? `did you mean ${nearest}?`
      : names.length > 0
        ? `use ${listNames(names)}, or declare it in spec.${field} of ${cluster.file}`
        : `leave it out, or declare it in spec.${field} of ${cluster.file}`;
    const instead = nearest ?? names[0];
    report({
      definition: classNotOffered,
      origin,
      message: `"${name}" is not a ${kind} class of ${cluster.name}`,
      hint: use,
      cure: choice(instead === undefined ? takeOut(all) : setTo(origin, instead)),
    });
  }
}

/** A name that stands for nothing, and what is left out with it where nothing else would do. */
interface Asked {
  readonly kind: keyof OfferedClasses;
  readonly name: string;
  readonly origin: Origin;
  readonly all: Origin;
}

const KINDS = ["runtime", "storage", "ingress", "gateway", "priority"] as const;

/** Where a control plane cluster declares what. */
const FIELDS: Readonly<Record<keyof OfferedClasses, string>> = {
  runtime: "runtimeClasses",
  storage: "storageClasses",
  ingress: "ingressClasses",
  gateway: "gateways",
  priority: "priorityClasses",
};

type Declared = Readonly<Record<keyof OfferedClasses, readonly string[]>>;

/** Names of a cluster's classes; those of storage where its country is inside. */
function declaredClasses({ spec }: ClusterEntry, members: ReadonlySet<string>): Declared {
  const inside = spec.storageClasses.filter(({ country }) => members.has(country));
  return {
    runtime: (spec.runtimeClasses ?? []).map(({ name }) => name),
    storage: inside.map(({ name }) => name),
    ingress: (spec.ingressClasses ?? []).map(({ name }) => name),
    gateway: [...new Set((spec.gateways ?? []).map((gateway) => gateway.class))],
    priority: (spec.priorityClasses ?? []).map(({ name }) => name),
  };
}
