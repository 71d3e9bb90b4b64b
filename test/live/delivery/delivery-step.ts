import type { Step } from "../ground.ts";
import type { Attempt } from "../report/attempt.ts";
import { ARGO_CD_ENGINES } from "./argo-cd-programs.ts";
import { arrivals } from "./arrivals.ts";
import { bootstrap, type Delivered, type DeliveredJurisdiction, delivered } from "./delivered.ts";
import { readAbroad, readAbroadUnguarded } from "./foreign-remote.ts";
import { handEdits } from "./hand-edits.ts";
import { registeredCluster } from "./registered-cluster.ts";
import { removedTenant } from "./removed-tenant.ts";
import { unsignedCommit } from "./unsigned-commit.ts";

/**
 * Each jurisdiction's output through its own signed remote and its own Argo CD, from `bootstrap/`
 * on, and what must not get in or out that way.
 */
export const delivery: Step = {
  name: "delivery",
  engines: ARGO_CD_ENGINES,
  fresh: true,
  run: async (ground) => {
    const world = await delivered(ground);
    const { eu, uk } = world;
    const both: readonly DeliveredJurisdiction[] = [eu, uk];
    const attempts: Attempt[] = [await readAbroadUnguarded(uk, eu)];
    for (const each of both) await bootstrap(each);
    for (const each of both) attempts.push(...(await arrivals(each, ground.say)));
    const [late, rest] = await Promise.all([registeredCluster(eu), changes(world)]);
    attempts.push(late, ...rest);
    return attempts;
  },
};

/** What somebody does to a delivered jurisdiction, one thing after the other. */
async function changes(world: Delivered): Promise<readonly Attempt[]> {
  const { eu, uk } = world;
  const attempts: Attempt[] = [await readAbroad(uk, eu)];
  for (const { plane } of [eu, uk]) attempts.push(...(await handEdits(plane)));
  attempts.push(...(await unsignedCommit(world)), ...(await removedTenant(world)));
  return attempts;
}
