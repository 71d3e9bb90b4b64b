import { TENANT_LABEL } from "@bailiwick/model/labels";
import { columns } from "../../policies/attack/column.ts";
import type { ApiClient } from "../control-plane/api-client.ts";
import type { Ground, Step } from "../ground.ts";
import type { Attempt } from "../report/attempt.ts";
import { runTenant, TENANT_ENGINES } from "../tenant-cluster/run-tenant.ts";
import { readApps } from "../worlds/read-apps.ts";
import { attemptsFromInside, type Inside } from "./attempts-from-inside.ts";
import { deliver } from "./deliver.ts";
import { INSIDE_NAMESPACES, insideRequests } from "./inside-requests.ts";
import { withoutBaseline } from "./without-baseline.ts";

const HOST = "eu/eu-fra-1";
const TENANT = "eu/tenants/acme-bank/payments";
const BASELINE = "eu/tenant-baseline/1.0.0";

/**
 * The administrator of a tenant cluster tries the attack library from inside, first with the
 * baseline there, then without any of it: then the host has to hold alone.
 */
export const tenantIsHeld: Step = {
  name: "containment-tenant",
  needs: ["containment-host"],
  engines: TENANT_ENGINES,
  run: async (ground: Ground): Promise<readonly Attempt[]> => {
    const column = columns().find(({ name }) => name === HOST);
    if (!column) throw new Error(`${HOST} is gone`);
    const { facts } = column;
    const { api, name, stop } = await runTenant(ground, ground.eu, TENANT);
    const nodes = await nodesOf(ground.eu.admin, facts.tenant ?? "");
    const place: Inside = { host: ground.eu.admin, inside: api, name, facts, nodes };
    const requests = insideRequests(column);
    const baseline = readApps(ground.apps, BASELINE).map(({ object }) => object);
    await deliver(api, [...baseline, ...INSIDE_NAMESPACES]);
    const held = await attemptsFromInside(place, "inside", requests);
    await withoutBaseline(api, baseline);
    const alone = await attemptsFromInside(place, "inside, baseline deleted", requests);
    await stop();
    return [...held, ...alone];
  },
};

/** Nodes that a tenant with nodes of its own may be on. */
async function nodesOf(host: ApiClient, tenant: string): Promise<readonly string[]> {
  const kind = { apiVersion: "v1", kind: "Node", metadata: {} };
  const own = await host.list(kind, `${TENANT_LABEL}=${tenant}`);
  return own.map(({ metadata }) => metadata.name);
}
