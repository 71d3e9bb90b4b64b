import { deliver } from "../containment/deliver.ts";
import { CONTROL_PLANE_ENGINES, type ControlPlane } from "../control-plane/control-plane.ts";
import type { Ground } from "../ground.ts";
import { deliveredTenant } from "./delivered-tenant.ts";
import { type RunningTenant, startTenantCluster } from "./start-tenant-cluster.ts";

/** What a tenant cluster takes beside the programs of every control plane. */
export const TENANT_ENGINES = ["vcluster", "kine", "chart-engine"] as const;

/**
 * Delivers one tenant cluster (`eu/tenants/acme-bank/payments`) to a control plane cluster, as Argo
 * CD would, and runs the real vCluster for it. Ends with the run at the latest.
 */
export async function runTenant(
  ground: Ground,
  host: ControlPlane,
  folder: string,
): Promise<RunningTenant> {
  const names = [...TENANT_ENGINES, ...CONTROL_PLANE_ENGINES];
  const programs = await ground.engines(names);
  const tenant = await deliveredTenant(ground.apps, folder, ground.say);
  await deliver(host.delivery, [...tenant.host, ...tenant.rendered]);
  const running = await startTenantCluster(ground.supervisor, host, tenant, programs);
  ground.atEnd(running.stop);
  return running;
}
