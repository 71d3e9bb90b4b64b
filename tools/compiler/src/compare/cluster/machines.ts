import type { Place } from "../../handoff/catalog.ts";
import type { TenantClusterPlan } from "../../handoff/plan.ts";
import type { Said } from "../raw-effect.ts";
import { placeInWords } from "./place-in-words.ts";

/** Places of machines of the tenant cluster's own, by what each is to them. */
export function machinePlaces({
  privateNodes,
}: TenantClusterPlan): readonly (readonly [role: string, place: Place])[] {
  if (!privateNodes) return [];
  const { network, autoNodes } = privateNodes.value;
  return [
    ["nodes", network.value],
    ...autoNodes.flatMap(
      ({ value: { provider, region } }) =>
        [
          ["node provider", provider.value],
          ["cloud region", region.value],
        ] as const,
    ),
  ];
}

/** `metal-fra (DE, rheinwerk), paris (FR, rheinwerk)`; undefined where it has none. */
export function machinesInWords(cluster: TenantClusterPlan): Said | undefined {
  const origin = cluster.privateNodes?.origin;
  if (!origin) return undefined;
  const places = machinePlaces(cluster).map(([, value]) => placeInWords({ value, origin }).text);
  return { text: places.join(", "), origin };
}
