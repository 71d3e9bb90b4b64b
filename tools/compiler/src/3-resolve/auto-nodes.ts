import { decision } from "@bailiwick/model/cure";
import { setTo } from "@bailiwick/model/edit";
import { defineFinding } from "@bailiwick/model/finding";
import type { AutoNodesRequest } from "@bailiwick/model/kinds/auto-nodes";
import { below, type Origin, type Sourced } from "@bailiwick/model/origin";
import type { Place, ResolvedAutoNodes } from "../handoff/catalog.ts";
import type { Report } from "../handoff/report.ts";
import { listNames } from "../wording/list-names.ts";
import { lookUpPlace } from "./references.ts";
import type { Scope } from "./scope.ts";

const regionOfAnotherProvider = defineFinding({
  code: "region-of-another-provider",
  severity: "error",
  summary: "Machines are made in a region of the provider that makes them.",
  why: "a provider reads the name of a region as its own, and its own may stand anywhere",
  basis: "house",
  waivable: false,
});

/** Machines that providers make, as asked for; one whose names stand for nothing is left out. */
export function resolveAutoNodes(
  asked: readonly AutoNodesRequest[] | undefined,
  list: Origin,
  { inventory }: Scope,
  report: Report,
): readonly Sourced<ResolvedAutoNodes>[] {
  return (asked ?? []).flatMap((each, index) => {
    const origin = below(list, index);
    const at = (field: string) => below(origin, field);
    const find = (name: string, kind: "node-provider" | "cloud-region", field: string) =>
      lookUpPlace(name, [kind], at(field), inventory, report);
    const provider = find(each.provider, "node-provider", "provider");
    const region = find(each.region, "cloud-region", "region");
    const said = region?.value.entry.region;
    if (!provider || !region || !said) return [];
    if (said.provider !== provider.value.entry.name) {
      reportAnotherProvider(provider.value, region, inventory.entries, report);
      return [];
    }
    return [{ value: { provider, region, pools: each.pools }, origin }];
  });
}

function reportAnotherProvider(
  provider: Place,
  { value: region, origin }: Sourced<Place>,
  inventory: ReadonlyMap<string, Place>,
  report: Report,
): void {
  const { name } = provider.entry;
  const own = [...inventory.values()].flatMap(({ entry }) =>
    entry.region?.provider === name ? [entry.name] : [],
  );
  report({
    definition: regionOfAnotherProvider,
    origin,
    message: `"${region.entry.name}" is a region of "${region.entry.region?.provider}"`,
    hint: own.length
      ? `use ${listNames(own)}, of "${name}"`
      : `declare an inventory entry of kind cloud-region with region: { provider: ${name}, … }`,
    ...(own[0] && { cure: decision(setTo(origin, own[0])) }),
    related: [{ origin: region.origin, message: "the region" }],
  });
}
