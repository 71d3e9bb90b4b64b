import type { ControlPlane } from "../control-plane/control-plane.ts";
import type { Attempt } from "../report/attempt.ts";
import { deliveredCluster } from "../worlds/declared-cluster.ts";
import { ARGO_CD } from "./argo-cd-objects.ts";

/**
 * In what order the first sync wrote things, by the API server's own clock: policy engines before
 * tenants by their wave, and in each host namespace what closes it before what runs in it.
 */
export async function orderOfKinds(plane: ControlPlane): Promise<readonly Attempt[]> {
  return [await enginesFirst(plane), await guardsFirst(plane)];
}

/** Only the engine of this cluster is waited for: another cluster may not be registered yet. */
async function enginesFirst({ admin, jurisdiction }: ControlPlane): Promise<Attempt> {
  const kind = { apiVersion: "argoproj.io/v1alpha1", kind: "ApplicationSet" };
  const sets = await admin.list({ ...kind, metadata: { namespace: ARGO_CD } });
  const times = (name: string) =>
    sets
      .filter(({ metadata }) => metadata.name.startsWith(name))
      .map(({ metadata }) => String(metadata.creationTimestamp))
      .toSorted();
  const engine = times(`policy-engine-${deliveredCluster(jurisdiction)}`).at(-1) ?? "";
  const tenants = times("tenant-")[0] ?? "";
  return {
    attempt: "the policy engine comes before tenants in the root's sync",
    level: `${jurisdiction} Argo CD`,
    verdict: `${clock(engine)}, then ${clock(tenants)}`,
    policy: "sync wave -1",
    passed: engine !== "" && engine <= tenants,
  };
}

async function guardsFirst({ admin, jurisdiction }: ControlPlane): Promise<Attempt> {
  const guards = [
    ...(await admin.list({ apiVersion: "v1", kind: "ResourceQuota", metadata: {} })),
    ...(await admin.list({ ...NETWORK, metadata: {} })),
  ];
  const workloads = [
    ...(await admin.list({ apiVersion: "apps/v1", kind: "StatefulSet", metadata: {} })),
    ...(await admin.list({ apiVersion: "apps/v1", kind: "Deployment", metadata: {} })),
  ].filter(({ metadata }) => metadata.namespace?.startsWith("vc-"));
  const late = workloads.filter(({ metadata: { namespace, creationTimestamp } }) =>
    guards.some(
      ({ metadata }) =>
        metadata.namespace === namespace && metadata.creationTimestamp > creationTimestamp,
    ),
  );
  return {
    attempt: "quotas and network policies stand before what runs under them",
    level: `${jurisdiction} host`,
    verdict: `${workloads.length - late.length} of ${workloads.length} workloads`,
    policy: "order of kinds",
    passed: workloads.length > 0 && late.length === 0,
  };
}

const NETWORK = { apiVersion: "networking.k8s.io/v1", kind: "NetworkPolicy" };

/** Time of day: `10:21:07`. */
function clock(timestamp: string): string {
  return /T([\d:]+)/.exec(timestamp)?.[1] ?? "never";
}
