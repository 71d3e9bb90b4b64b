import { collectedPlaces } from "../../handoff/collected-places.ts";
import type { JurisdictionPlan } from "../../handoff/plan.ts";
import type { Emission } from "../emission.ts";
import { jurisdictionFolder, registryPrefix } from "../paths.ts";
import { collectorNames } from "./collector-names.ts";
import { collectorNetwork } from "./collector-network.ts";
import { collectorRights } from "./collector-rights.ts";
import { collectorWorkload } from "./collector-workloads.ts";
import { logConfig } from "./log-config.ts";
import { stateConfig } from "./state-config.ts";

/** Collectors on every control plane cluster, where a jurisdiction says where they carry what. */
export function emitPipelines(plan: JurisdictionPlan): readonly Emission[] {
  const { jurisdiction } = plan;
  const { pipelines } = jurisdiction;
  if (!pipelines) return [];
  const { logs, audit, metrics, alerts } = pipelines;
  const sinks = [...new Set(collectedPlaces(pipelines).map(({ place }) => place))];
  const shared = { image: `${registryPrefix(plan)}/${pipelines.collector}` };
  const shape = { ...shared, jurisdiction: jurisdiction.name };
  const workloads = [
    ...(logs || audit ? [{ ...shape, name: "logs", config: logConfig(pipelines) } as const] : []),
    ...(metrics || alerts
      ? [{ ...shape, name: "state", config: stateConfig(pipelines) } as const]
      : []),
  ].flatMap(collectorWorkload);
  return plan.controlPlaneClusters.flatMap((cluster) =>
    [
      ...collectorRights(),
      ...workloads,
      collectorNetwork(cluster, sinks),
      ...collectorNames(cluster, sinks),
    ].map(
      (object): Emission => ({
        path: `${jurisdictionFolder(plan)}/control-plane-clusters/${cluster.name}/collectors.yaml`,
        source: jurisdiction.file,
        object,
      }),
    ),
  );
}
