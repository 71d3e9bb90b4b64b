import { type ApiObject, accepted } from "../control-plane/api-answer.ts";
import type { ApiClient } from "../control-plane/api-client.ts";
import { until } from "../control-plane/until.ts";
import type { Attempt } from "../report/attempt.ts";
import { FOREIGN_NODES } from "../worlds/nodes.ts";
import type { DeviceTenant } from "./device-attempts.ts";
import { deviceSlice } from "./device-slice.ts";
import { trainingPod } from "./training-pod.ts";

/** Devices of the same product on each node abroad: enough for everybody. */
const ABROAD = 128;

/**
 * A pod asks for the promised devices while too few of them stand at home: it has to wait although
 * there are plenty abroad. When the rest has come it is given all of them at home, and a second
 * pod is given none, since the quota of the class is used up.
 */
export async function trainingAttempts(tenant: DeviceTenant): Promise<readonly Attempt[]> {
  const { admin } = tenant.host;
  await quotaCounts(tenant);
  const home = await homeNode(tenant);
  for (const { name } of FOREIGN_NODES) await admin.create(deviceSlice(name, ABROAD));
  await accepted(admin.apply(deviceSlice(home, tenant.count - 1)));
  const [first, second] = [trainingPod(tenant, "first"), trainingPod(tenant, "second")];
  await accepted(admin.create(first));
  const rows = [await waits(tenant, first)];
  await accepted(admin.apply(deviceSlice(home, tenant.count)));
  rows.push(await isGiven(tenant, first, home));
  await accepted(admin.create(second));
  rows.push(await isDeniedByQuota(tenant, second));
  return rows;
}

/** A quota that was just made holds nothing back until its controller has counted once. */
async function quotaCounts({ host, name, deviceClass }: DeviceTenant): Promise<void> {
  const kind = { apiVersion: "v1", kind: "ResourceQuota", metadata: { namespace: name } };
  const key = `${deviceClass}.deviceclass.resource.k8s.io/devices`;
  await until("the quota to count devices", async () => {
    const quotas = await host.admin.list(kind);
    return quotas.some(({ status }) => status?.hard?.[key] !== undefined && status.used?.[key]);
  });
}

/** A node that pods of the tenant may be on: its taints are those that they tolerate. */
async function homeNode({ host, placement }: DeviceTenant): Promise<string> {
  const selector = Object.entries(placement.nodeSelector)
    .map(([key, value]) => `${key}=${value}`)
    .join(",");
  const kind = { apiVersion: "v1", kind: "Node", metadata: {} };
  const tolerated: string[] = placement.tolerations.map(({ value }: { value: string }) => value);
  const nodes = await host.admin.list(kind, selector);
  const node = nodes.find(({ spec }) =>
    (spec.taints ?? []).every(({ value }: { value: string }) => tolerated.includes(value)),
  );
  if (!node) throw new Error(`no node has ${selector}`);
  return node.metadata.name;
}

async function waits({ host, count }: DeviceTenant, pod: ApiObject): Promise<Attempt> {
  const words = await until("the scheduler to give up", async () => {
    const found = await eventsAbout(host.admin, pod);
    return found.find(({ reason }) => reason === "FailedScheduling")?.note as string | undefined;
  });
  const { body } = await host.admin.get(pod);
  const node = body.spec.nodeName;
  return {
    attempt: `${count} devices, of which too few stand at home`,
    level: `${host.jurisdiction} scheduler`,
    verdict: node === undefined ? `pending: ${words.split(".")[0]}` : `on ${node}`,
    policy: "device class",
    passed: node === undefined,
  };
}

async function isGiven(
  { host, count }: DeviceTenant,
  pod: ApiObject,
  home: string,
): Promise<Attempt> {
  const claim = await until("the claim to be allocated", async () => {
    const claims = await claimsOf(host.admin, pod);
    return claims.find(({ status }) => status?.allocation);
  });
  const pools: string[] = claim.status.allocation.devices.results.map(
    ({ pool }: { readonly pool: string }) => pool,
  );
  const { body } = await host.admin.get(pod);
  const places = [...new Set([...pools, body.spec.nodeName ?? "no node"])];
  return {
    attempt: `${count} devices, when all have come`,
    level: `${host.jurisdiction} scheduler`,
    verdict: `${pools.length} on ${places.join(", ")}`,
    policy: "",
    passed: pools.length === count && places.join() === home,
  };
}

async function isDeniedByQuota({ host, count }: DeviceTenant, pod: ApiObject): Promise<Attempt> {
  const words = await until("the second claim to be decided", async () => {
    const found = await eventsAbout(host.admin, pod);
    const refusal = found.find(({ reason }) => reason === "FailedResourceClaimCreation");
    if (refusal) return String(refusal.note);
    return (await claimsOf(host.admin, pod)).length > 0 ? "a claim is made" : undefined;
  });
  const byQuota = /exceeded quota/.test(words);
  return {
    attempt: `${count} devices more than were promised`,
    level: `${host.jurisdiction} scheduler`,
    verdict: byQuota ? "no claim is made" : words,
    policy: byQuota ? "quota" : "",
    passed: byQuota,
  };
}

async function eventsAbout(admin: ApiClient, { metadata }: ApiObject) {
  const { namespace = "", name } = metadata;
  const kind = { apiVersion: "events.k8s.io/v1", kind: "Event", metadata: { namespace } };
  const events = await admin.list(kind);
  return events.filter(({ regarding }) => regarding?.kind === "Pod" && regarding.name === name);
}

async function claimsOf(admin: ApiClient, { metadata }: ApiObject) {
  const { namespace = "", name } = metadata;
  const kind = { apiVersion: "resource.k8s.io/v1", kind: "ResourceClaim", metadata: { namespace } };
  const claims = await admin.list(kind);
  return claims.filter(({ metadata: own }) =>
    own.ownerReferences?.some((owner: { readonly name: string }) => owner.name === name),
  );
}
