import type { TenantClusterPlan } from "../../handoff/plan.ts";
import type { Said } from "../raw-effect.ts";
import type { ClusterClassifier } from "./cluster-pair.ts";
import { decisionEffect } from "./decision-effects.ts";
import { placeInWords } from "./place-in-words.ts";

/** Places that workloads may reach, and devices that they may claim. */
export const connectionEffects: ClusterClassifier = (pair) => {
  const names = new Set(
    [pair.before, pair.after].flatMap(({ cluster: { egress } }) =>
      egress.map(({ value: { entry } }) => entry.name),
    ),
  );
  const workloads = new Set(
    [pair.before, pair.after].flatMap(({ cluster: { gpus } }) =>
      gpus.map(({ value: { request } }) => request.workload),
    ),
  );
  return [
    ...[...names].sort().flatMap((name) =>
      decisionEffect(
        pair,
        `egress to ${name}`,
        ({ cluster }) => egressTo(cluster, name),
        (before, after) => {
          if (!before) return "egress-opened";
          return after ? "place-changed" : "egress-closed";
        },
      ),
    ),
    ...[...workloads]
      .sort()
      .flatMap((name) =>
        decisionEffect(
          pair,
          `devices of ${name}`,
          ({ cluster }) => devicesOf(cluster, name),
          "devices-changed",
        ),
      ),
  ];
};

function egressTo({ egress }: TenantClusterPlan, name: string): Said | undefined {
  const found = egress.find(({ value: { entry } }) => entry.name === name);
  return found && placeInWords(found);
}

function devicesOf({ gpus }: TenantClusterPlan, workload: string): Said | undefined {
  const found = gpus.find(({ value: { request } }) => request.workload === workload);
  if (!found) return undefined;
  const { request, pool } = found.value;
  return { text: `${request.count} x ${pool.class} of ${pool.name}`, origin: found.origin };
}
