import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { ControlPlane } from "../control-plane/control-plane.ts";
import type { Ground, Step } from "../ground.ts";
import type { Attempt } from "../report/attempt.ts";
import { deviceAttempts } from "./device-attempts.ts";
import { ukWithGpus } from "./uk-with-gpus.ts";

/**
 * The real scheduler gives devices to a tenant of each jurisdiction, with more and better ones of
 * the same product standing abroad. The United Kingdom has none today, so its side is compiled
 * from this repository with a pool of its own.
 */
export const gpu: Step = {
  name: "gpu",
  run: async (ground: Ground): Promise<readonly Attempt[]> => {
    const folder = mkdtempSync(join(tmpdir(), "uk-with-gpus-"));
    try {
      const ukApps = ukWithGpus(folder);
      const { eu, uk, say } = ground;
      const at = (host: ControlPlane, apps: string, tenant: string, cluster: string) =>
        deviceAttempts({ host, apps, tenant, cluster, say });
      const [inEu, inUk] = await Promise.all([
        at(eu, ground.apps, "eu/tenants/synapse-lab/training", "eu-fra-1"),
        at(uk, ukApps, "uk/tenants/harbour-trust/berths", "uk-lon-1"),
      ]);
      return [...inEu, ...inUk];
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  },
};
