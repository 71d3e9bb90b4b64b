import { CONTROL_PLANE_CLUSTER_LABEL } from "@bailiwick/model/labels";
import type { ControlPlane } from "../control-plane/control-plane.ts";
import { plant } from "../control-plane/plant.ts";
import { asDelivered } from "../dry-run/as-delivered.ts";
import { dryRunObjects } from "../dry-run/dry-run-objects.ts";
import type { Ground, Step } from "../ground.ts";
import type { Attempt } from "../report/attempt.ts";
import { deliveredCluster } from "../worlds/declared-cluster.ts";
import { type AppsObject, readApps } from "../worlds/read-apps.ts";

/**
 * What stands guard must let its own delivery through, also the second time: a policy that comes
 * after the objects that it would refuse is noticed by the first commit that changes one of them.
 */
export const ownOutput: Step = {
  name: "own-output",
  needs: ["policies-in-force"],
  run: async (ground) => [await admits(ground, ground.eu), await admits(ground, ground.uk)],
};

async function admits({ apps, say }: Ground, host: ControlPlane): Promise<Attempt> {
  const objects = deliveredTo(apps, host.jurisdiction);
  const spaces = objects.map(({ object }) => object).filter(({ kind }) => kind === "Namespace");
  await plant(host.admin, [ARGO_CD]);
  await plant(host.delivery, spaces);
  const runs = await dryRunObjects(host.delivery, objects);
  const refused = runs.filter(({ refusal }) => refusal !== "");
  for (const { path, object, refusal } of refused) {
    say(`  ${path}: ${object.kind} ${object.metadata.name}: ${refusal}`);
  }
  return {
    attempt: "what Argo CD delivers, with all policies in force",
    level: `${host.jurisdiction} host`,
    verdict: `${runs.length - refused.length} of ${runs.length} admitted`,
    policy: "all",
    passed: runs.length > 0 && refused.length === 0,
  };
}

/** Where Argo CD itself lives; whoever installs it makes it. */
const ARGO_CD = { apiVersion: "v1", kind: "Namespace", metadata: { name: "argocd" } };

/** By hand or by Argo CD, to the cluster that Argo CD runs on: what is for others is left out. */
function deliveredTo(apps: string, jurisdiction: string): readonly AppsObject[] {
  const cluster = deliveredCluster(jurisdiction);
  const all = asDelivered(readApps(apps, jurisdiction));
  const below = (room: string) =>
    all.filter(({ path }) => path.startsWith(`${jurisdiction}/${room}/`));
  const tenants = below("tenants");
  const own = tenants
    .map(({ object }) => object)
    .filter(
      ({ kind, metadata }) =>
        kind === "Namespace" && metadata.labels?.[CONTROL_PLANE_CLUSTER_LABEL] === cluster,
    )
    .map(({ metadata }) => metadata.name);
  const ofTenants = [...tenants, ...below("tenant-network")].filter(({ object }) => {
    const { name, namespace = name } = object.metadata;
    return own.includes(namespace);
  });
  return [
    ...below("bootstrap"),
    ...below("argo-cd"),
    ...below(`control-plane-clusters/${cluster}`),
    ...ofTenants,
  ];
}
