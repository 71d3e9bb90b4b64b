import { decision } from "@bailiwick/model/cure";
import { type Edit, removeFile, takeOut } from "@bailiwick/model/edit";
import { defineFinding, type FindingDefinition } from "@bailiwick/model/finding";
import { below, type Origin } from "@bailiwick/model/origin";
import type { ClusterEntry, JurisdictionEntry } from "../handoff/catalog.ts";
import type { TenantPlan } from "../handoff/plan.ts";
import type { Report } from "../handoff/report.ts";
import { listNames } from "../wording/list-names.ts";
import { usersOfClass, usersOfCluster, usersOfPlace, usersOfPool } from "./users.ts";

const why =
  "jurisdictional containment: what can read tenant data stands inside; " +
  "supports snc32-19.2 and dora-30.2.b";

const placeOutside = outside("inventory-entry-outside-jurisdiction", "An inventory entry");
const clusterOutside = outside(
  "control-plane-cluster-outside-jurisdiction",
  "A control plane cluster",
);
const storageOutside = outside("storage-class-outside-jurisdiction", "A storage class");
const poolOutside = outside("gpu-pool-outside-jurisdiction", "A GPU pool");

/** Something that stands in a country, and the tenant clusters that depend on it. */
interface Sited {
  readonly definition: FindingDefinition;
  readonly what: string;
  readonly country: string;
  readonly origin: Origin;
  readonly users: readonly string[];
  readonly removal: Edit;
}

/** Reports everything that stands outside the members, at its own line, with whom it hits. */
export function reportPlacesOutside(
  jurisdiction: JurisdictionEntry,
  tenants: readonly TenantPlan[],
  report: Report,
): void {
  for (const sited of everythingSited(jurisdiction, tenants)) {
    if (jurisdiction.members.has(sited.country)) continue;
    report({
      definition: sited.definition,
      origin: sited.origin,
      causedBy: [sited.origin, { file: jurisdiction.file, pointer: "/spec/members" }],
      message:
        `${sited.what} stands in "${sited.country}", which is not a member of ` +
        `${jurisdiction.name}${hits(sited.users)}`,
      hint: `correct the country, or remove it and use one that stands in ${jurisdiction.name}`,
      // Where somebody uses it, taking it away would only bring the next finding.
      ...(sited.users.length === 0 && { cure: decision(sited.removal) }),
      related: [
        { origin: { file: jurisdiction.file, pointer: "/spec/members" }, message: "members" },
      ],
    });
  }
}

function everythingSited(
  jurisdiction: JurisdictionEntry,
  tenants: readonly TenantPlan[],
): readonly Sited[] {
  const places = [...jurisdiction.inventory.values()].map(
    (place): Sited => ({
      definition: placeOutside,
      what: `${place.entry.kind} "${place.entry.name}"`,
      country: place.entry.country,
      origin: below(place.origin, "country"),
      users: usersOfPlace(place, jurisdiction, tenants),
      removal: takeOut(place.origin),
    }),
  );
  const clusters = [...jurisdiction.controlPlaneClusters.values()];
  return [
    ...places,
    ...clusters.flatMap((cluster) => sitedOnCluster(cluster, jurisdiction, tenants)),
  ];
}

function sitedOnCluster(
  cluster: ClusterEntry,
  jurisdiction: JurisdictionEntry,
  tenants: readonly TenantPlan[],
): readonly Sited[] {
  const spec: Origin = { file: cluster.file, pointer: "/spec" };
  const itself: Sited = {
    definition: clusterOutside,
    what: `control plane cluster "${cluster.name}"`,
    country: cluster.spec.country,
    origin: below(spec, "country"),
    users: usersOfCluster(cluster, jurisdiction, tenants),
    removal: removeFile(cluster.file),
  };
  const classes = cluster.spec.storageClasses.map(
    (storageClass, index): Sited => ({
      definition: storageOutside,
      what: `storage class "${storageClass.name}" of ${cluster.name}`,
      country: storageClass.country,
      origin: below(spec, "storageClasses", index, "country"),
      users: usersOfClass(storageClass, jurisdiction, tenants),
      removal: takeOut(below(spec, "storageClasses", index)),
    }),
  );
  const pools = (cluster.spec.gpuPools ?? []).map(
    (pool, index): Sited => ({
      definition: poolOutside,
      what: `GPU pool "${pool.name}" of ${cluster.name}`,
      country: pool.country,
      origin: below(spec, "gpuPools", index, "country"),
      users: usersOfPool(pool, jurisdiction, tenants),
      removal: takeOut(below(spec, "gpuPools", index)),
    }),
  );
  return [itself, ...classes, ...pools];
}

function hits(users: readonly string[]): string {
  if (users.length === 0) return "; no tenant cluster uses it yet";
  const count = users.length === 1 ? "1 tenant cluster" : `${users.length} tenant clusters`;
  return `; ${count} would be hit: ${listNames(users, "and")}`;
}

function outside(code: string, subject: string): FindingDefinition {
  return defineFinding({
    code,
    severity: "error",
    summary: `${subject} stands in a member country of its jurisdiction.`,
    why,
    basis: "house",
    waivable: false,
  });
}
