import type { EngineName } from "../../tools/engines/src/engine-pin.ts";
import { CONTROL_PLANE_ENGINES, startControlPlane } from "./control-plane/control-plane.ts";
import type { Ground } from "./ground.ts";
import type { Run } from "./open-run.ts";
import { liveEngines } from "./processes/live-engines.ts";
import { furnish } from "./worlds/furnish.ts";
import { jurisdictionFacts } from "./worlds/jurisdiction-facts.ts";

/** Builds what is missing, starts the control planes of both jurisdictions, furnishes them. */
export async function createGround(
  apps: string,
  run: Run,
  wanted: readonly EngineName[],
): Promise<Ground> {
  const { supervisor, say, atEnd, signal } = run;
  const build: Ground["engines"] = (names) =>
    supervisor.unlessBroken(liveEngines(names, say, signal));
  const engines = await build([...new Set([...CONTROL_PLANE_ENGINES, ...wanted])]);
  const start = async (jurisdiction: string) => {
    const facts = jurisdictionFacts(apps, jurisdiction);
    const started = await startControlPlane({ jurisdiction, engines, ...facts }, supervisor);
    await furnish(apps, started);
    return started;
  };
  const both = () => supervisor.unlessBroken(Promise.all([start("eu"), start("uk")]));
  let planes = await both();
  return {
    apps,
    supervisor,
    get eu() {
      return planes[0];
    },
    get uk() {
      return planes[1];
    },
    renew: async () => {
      for (const plane of planes) await plane.stop();
      planes = await both();
    },
    engines: build,
    say,
    atEnd,
  };
}
