import type { Plan } from "../handoff/plan.ts";
import type { ClusterPair, MovedTenant, PlacedTenant, Transition } from "./transition.ts";

type Compared = Pick<Transition, "pairs" | "removed" | "moved" | "kept">;

/** Who stayed, who left and who moved, in the order of the jurisdictions and tenants before. */
export function compareStates(base: Plan, head: Plan): Compared {
  const before = placed(base);
  const after = placed(head);
  const kept = [...before.values()].flatMap((tenant) => {
    const same = after.get(tenant.subject);
    return same ? [[tenant, same] as const] : [];
  });
  const gone = [...before.values()].filter(({ subject }) => !after.has(subject));
  const arrived = [...after.values()].filter(({ subject }) => !before.has(subject));
  const moved = gone.flatMap((from): readonly MovedTenant[] => {
    const to = arrived.find((each) => isSameTenant(from, each));
    return to ? [{ from, to }] : [];
  });
  const removed = gone.filter((tenant) => !moved.some(({ from }) => from === tenant));
  return { kept, removed, moved, pairs: kept.flatMap(([old, now]) => pairsOf(old, now)) };
}

function placed(plan: Plan): ReadonlyMap<string, PlacedTenant> {
  const tenants = plan.jurisdictions.flatMap(({ jurisdiction, tenants: all }) =>
    all.map((tenant): PlacedTenant => {
      const subject = `${jurisdiction.name}/${tenant.tenant.name}`;
      return { subject, jurisdiction: jurisdiction.name, tenant };
    }),
  );
  return new Map(tenants.map((tenant) => [tenant.subject, tenant]));
}

/** An LEI says who somebody is; without one, the same name of file and of company says it. */
function isSameTenant(from: PlacedTenant, to: PlacedTenant): boolean {
  if (from.jurisdiction === to.jurisdiction) return false;
  const [old, now] = [from.tenant.tenant, to.tenant.tenant];
  const [was, is] = [old.spec.legalEntity, now.spec.legalEntity];
  if (was.lei !== undefined || is.lei !== undefined) return was.lei === is.lei;
  return old.name === now.name && was.name === is.name;
}

function pairsOf(old: PlacedTenant, now: PlacedTenant): readonly ClusterPair[] {
  return old.tenant.clusters.flatMap((before) => {
    const after = now.tenant.clusters.find(({ name }) => name === before.name);
    const { file } = now.tenant.tenant;
    const subject = `${now.subject}/${before.name}`;
    return after ? [{ subject, before, after, file }] : [];
  });
}
