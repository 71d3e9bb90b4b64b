import type { JsonObject } from "@bailiwick/model/json-value";
import type { AutoNodePool } from "@bailiwick/model/kinds/auto-nodes";
import type { Sourced } from "@bailiwick/model/origin";
import type { ResolvedAutoNodes } from "../../handoff/catalog.ts";
import { regionName } from "../../handoff/region-name.ts";

/**
 * Machines that providers make, each provider and each pool held to the one region: the first is
 * where a provider builds what machines stand in, the second which machines it takes. `region` and
 * `instance-type` are properties of the provider's node types; a type without them is not taken.
 * Source: vCluster 0.36.1, config.PrivateNodesAutoNodes; node providers in its documentation.
 */
export function autoNodes(all: readonly Sourced<ResolvedAutoNodes>[]): JsonObject {
  if (all.length === 0) return {};
  return {
    autoNodes: all.map(({ value: { provider, region, pools } }) => {
      const name = regionName(region.value);
      const of = (pool: AutoNodePool) => ({
        name: pool.name,
        nodeTypeSelector: selector(pool, name),
      });
      const fixed = pools.flatMap((pool) =>
        pool.quantity === undefined ? [] : [{ ...of(pool), quantity: pool.quantity }],
      );
      const following = pools.flatMap((pool) =>
        pool.limits ? [{ ...of(pool), limits: { ...pool.limits } }] : [],
      );
      return {
        ...(following.length > 0 && { dynamic: following }),
        properties: { region: name },
        provider: provider.value.entry.name,
        ...(fixed.length > 0 && { static: fixed }),
      };
    }),
  };
}

function selector({ instanceTypes }: AutoNodePool, region: string): JsonObject[] {
  const oneOf = (property: string, values: readonly string[]) => ({
    operator: "In",
    property,
    values: [...values],
  });
  return [
    oneOf("region", [region]),
    ...(instanceTypes ? [oneOf("instance-type", instanceTypes)] : []),
  ];
}
