import type { Lifecycle } from "@bailiwick/model/kinds/tenant";
import type { Origin, Sourced } from "@bailiwick/model/origin";
import type { TenantClusterPlan } from "../handoff/plan.ts";
import type { Transition } from "./transition.ts";

/** A tenant or a tenant cluster that is there no more. */
export interface Removal {
  /** `eu/acme-bank`, or `eu/acme-bank/payments`. */
  readonly subject: string;
  /** The line that misses it now, or the file that is gone. */
  readonly origin: Origin;
  /** File in which its lifecycle is said. */
  readonly file: string;
  /** What the base said of each tenant cluster that goes. */
  readonly ends: readonly (Sourced<Lifecycle> | undefined)[];
  /** The tenant clusters that go, as the base has them. */
  readonly clusters: readonly TenantClusterPlan[];
}

/** Everything that was removed and not moved; a tenant is one removal, with all it has. */
export function removalsOf({ removed, kept }: Transition): readonly Removal[] {
  const tenants = removed.map(
    ({ subject, tenant: { tenant, clusters } }): Removal => ({
      subject,
      origin: { file: tenant.file, pointer: "" },
      file: tenant.file,
      ends: clusters.map(({ lifecycle }) => lifecycle),
      clusters,
    }),
  );
  const clusters = kept.flatMap(([before, after]) => {
    const { file } = after.tenant.tenant;
    const names = new Set(after.tenant.clusters.map(({ name }) => name));
    const gone = before.tenant.clusters.filter(({ name }) => !names.has(name));
    return gone.map(
      (cluster): Removal => ({
        subject: `${before.subject}/${cluster.name}`,
        origin: { file, pointer: "/spec/clusters" },
        file,
        ends: [cluster.lifecycle],
        clusters: [cluster],
      }),
    );
  });
  return [...tenants, ...clusters];
}
