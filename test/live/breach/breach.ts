import { readFileSync } from "node:fs";
import { deliver } from "../containment/deliver.ts";
import type { Ground, Step } from "../ground.ts";
import type { Attempt } from "../report/attempt.ts";
import { runTenant, TENANT_ENGINES } from "../tenant-cluster/run-tenant.ts";
import { readApps } from "../worlds/read-apps.ts";
import { conversionBreaks } from "./conversion-breaks.ts";
import { hostileServer } from "./hostile-server.ts";
import { pulse } from "./pulse.ts";
import { webhookTurns } from "./webhook-turns.ts";

const EU_TENANT = "eu/tenants/nordklinik/records";
const UK_TENANT = "uk/tenants/harbour-trust/berths";
const BASELINE = "eu/tenant-baseline/1.0.0";

/**
 * The administrator of a tenant cluster in the EU turns it against everybody: a webhook that
 * rewrites pods, a definition whose conversion breaks, a webhook that stops every write. Meanwhile
 * the host, the other jurisdiction's host and its tenant cluster are used, and have to serve.
 */
export const breach: Step = {
  name: "breach",
  needs: ["policies-in-force"],
  engines: TENANT_ENGINES,
  run: async (ground: Ground): Promise<readonly Attempt[]> => {
    const { eu, uk, apps } = ground;
    const [broken, serving] = await Promise.all([
      runTenant(ground, eu, EU_TENANT),
      runTenant(ground, uk, UK_TENANT),
    ]);
    const baseline = readApps(apps, BASELINE).map(({ object }) => object);
    await deliver(broken.api, baseline);
    const certificate = await eu.authority.issue("hostile", ["127.0.0.1"]);
    const server = await hostileServer(broken.podSocket, certificate);
    const watched = [
      pulse(serving.api, "uk tenant cluster"),
      pulse(uk.admin, "uk host"),
      pulse(eu.admin, "eu host"),
    ];
    const authority = readFileSync(eu.authority.certificate, "utf8");
    const place = { ground, tenant: broken, baseline, authority };
    try {
      const rows = [...(await conversionBreaks(place)), ...(await webhookTurns(place))];
      const kept = await Promise.all(watched.map((each) => each.stop()));
      return [...rows, ...kept];
    } finally {
      server.close();
      await Promise.all([broken.stop(), serving.stop()]);
    }
  },
};
