import type { Origin } from "@bailiwick/model/origin";
import type { DoorPlan } from "../../handoff/gates.ts";
import type { TenantClusterPlan } from "../../handoff/plan.ts";
import type { DecisionName } from "../guards.ts";
import type { DecisionRow } from "./decisions.ts";

type Row = (name: DecisionName, value: string, origin: Origin, about?: string) => DecisionRow;

/** Decisions about gates, doors and integrations; what nobody asked for has no row. */
export function gatesInWords(cluster: TenantClusterPlan, row: Row): readonly DecisionRow[] {
  const { runtimeClass, classes, exposure, gateways } = cluster;
  const offered = Object.entries(classes?.value ?? {});
  return [
    ...(runtimeClass ? [row("runtime-class", runtimeClass.value, runtimeClass.origin)] : []),
    ...(classes
      ? [
          row(
            "classes",
            offered.map(([kind, names]) => `${kind}: ${names.join(", ")}`).join("; "),
            classes.origin,
          ),
        ]
      : []),
    ...(exposure ? [row("exposure", doorInWords(exposure.value), exposure.origin)] : []),
    ...gateways.map(({ value, origin }) =>
      row("gateway", doorInWords(value), origin, value.gateway.name),
    ),
  ];
}

function doorInWords({ gateway, hosts }: DoorPlan): string {
  return `${hosts.join(", ")} through ${gateway.namespace}/${gateway.name}`;
}
