import { choice } from "@bailiwick/model/cure";
import { setTo } from "@bailiwick/model/edit";
import { defineFinding } from "@bailiwick/model/finding";
import type { ContainerAmounts, ContainerLimits } from "@bailiwick/model/kinds/tenant-limits";
import { below, type Sourced } from "@bailiwick/model/origin";
import type { Report } from "../handoff/report.ts";
import { quantity } from "./quantity.ts";
import type { Question } from "./tenant-cluster.ts";

const limitsContradiction = defineFinding({
  code: "limits-contradiction",
  severity: "error",
  summary: "Amounts of a container go up: what it asks for, what it gets, what none goes above.",
  why: "an API server refuses the LimitRange, and without it no pod has a limit",
  basis: "house",
  waivable: false,
});

/** What holds where nobody says another amount: vCluster chart 0.36.1, values.yaml. */
const CHART: Required<Pick<ContainerLimits, "default" | "defaultRequest">> = {
  default: { cpu: "1", memory: "512Mi", ephemeralStorage: "8Gi" },
  defaultRequest: { cpu: "100m", memory: "128Mi", ephemeralStorage: "3Gi" },
};

const KEYS = ["cpu", "memory", "ephemeralStorage"] as const;

const STEPS = [
  ["defaultRequest", "default"],
  ["default", "max"],
] as const;

/** Every amount of one container, said; reported where one is above the next. */
export function decideLimits(
  { request, subject }: Question,
  report: Report,
): Sourced<ContainerLimits> | undefined {
  const { limits } = request;
  if (!limits) return undefined;
  const whole: Required<ContainerLimits> = {
    default: { ...CHART.default, ...limits.value.default },
    defaultRequest: { ...CHART.defaultRequest, ...limits.value.defaultRequest },
    max: limits.value.max ?? {},
  };
  for (const key of KEYS) {
    for (const [lower, upper] of STEPS) {
      const [low, high] = [whole[lower][key], whole[upper][key]];
      if (low === undefined || high === undefined || quantity(low) <= quantity(high)) continue;
      const own: ContainerAmounts | undefined = limits.value[upper];
      // The one that the tenant said; of two, the upper one, since it is the one that refuses.
      const [at, to, way] =
        own?.[key] === undefined ? [lower, high, "or less"] : [upper, low, "or more"];
      report({
        definition: limitsContradiction,
        origin: below(limits.origin, at, key),
        message: `${subject} gives a container ${lower} ${key} ${low} and ${upper} ${key} ${high}`,
        hint: `write ${at}: { ${key}: ${to} } ${way}`,
        cure: choice(setTo(below(limits.origin, at, key), to)),
      });
    }
  }
  return { value: whole, origin: limits.origin };
}
