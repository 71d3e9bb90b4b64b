import { choice, decision } from "@bailiwick/model/cure";
import { setTo, takeOut } from "@bailiwick/model/edit";
import { defineFinding } from "@bailiwick/model/finding";
import type { InventoryEntry } from "@bailiwick/model/kinds/inventory";
import { below, type Origin } from "@bailiwick/model/origin";
import type { Place } from "../handoff/catalog.ts";
import type { Report } from "../handoff/report.ts";
import { lookUpPlace, type Register } from "./references.ts";

const regionIncomplete = defineFinding({
  code: "cloud-region-incomplete",
  severity: "error",
  summary: "An inventory entry of kind cloud-region, and no other, says whose region it is.",
  why: "the same name is a region of two providers, in two countries",
  basis: "house",
  waivable: false,
});

/** Holds regions and their providers together, once every entry of the inventory is known. */
export function checkCloudRegions(inventory: Register<Place>, report: Report): void {
  for (const { entry, origin } of inventory.entries.values()) {
    const at = below(origin, "region");
    if (entry.kind !== "cloud-region") {
      if (entry.region) reportUnread(entry, at, report);
      continue;
    }
    if (entry.region) {
      const { provider } = entry.region;
      lookUpPlace(provider, ["node-provider"], below(at, "provider"), inventory, report);
      continue;
    }
    const example = { provider: firstProvider(inventory), name: entry.name };
    report({
      definition: regionIncomplete,
      origin,
      message: `nobody has said whose region "${entry.name}" is`,
      hint: `add region: { provider: ${example.provider}, name: <as it calls the region> }`,
      cure: decision(setTo(at, example)),
    });
  }
}

function firstProvider({ entries }: Register<Place>): string {
  const places = [...entries.values()].filter(({ entry }) => entry.kind === "node-provider");
  return places[0]?.entry.name ?? "<node-provider>";
}

function reportUnread({ name, kind }: InventoryEntry, origin: Origin, report: Report): void {
  report({
    definition: regionIncomplete,
    origin,
    message: `"${name}" is of kind ${kind}, and has a region that nothing reads`,
    hint: "leave region out, or write kind: cloud-region",
    cure: choice(takeOut(origin)),
  });
}
