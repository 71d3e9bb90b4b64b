import { choice, decision } from "@bailiwick/model/cure";
import { setTo } from "@bailiwick/model/edit";
import { defineFinding } from "@bailiwick/model/finding";
import type { InventoryEntry } from "@bailiwick/model/kinds/inventory";
import type { Jurisdiction } from "@bailiwick/model/kinds/jurisdiction";
import type { Operator } from "@bailiwick/model/kinds/operator";
import { below, type Origin } from "@bailiwick/model/origin";
import type { Place } from "../handoff/catalog.ts";
import type { Manifest } from "../handoff/manifest.ts";
import type { Report } from "../handoff/report.ts";
import { checkCountry, checkSubdivision } from "./countries.ts";
import { checkDialled } from "./dialled-places.ts";
import { checkRange } from "./ranges.ts";
import { lookUp, type Register } from "./references.ts";

const placeNameTwice = defineFinding({
  code: "place-name-twice",
  severity: "error",
  summary: "Every inventory entry has its own name.",
  why: "a name that stands for two places proves neither of them",
  basis: "house",
  waivable: false,
});

const placeWithoutAddress = defineFinding({
  code: "place-without-address",
  severity: "error",
  summary: "An inventory entry has hosts, cidrs, or both; only a region is known by its name.",
  why: "the closed world compares addresses, and an entry without one allows nothing",
  basis: "house",
  waivable: false,
});

/** Entries by name, each with a known country and operator and an address. */
export function resolveInventory(
  manifest: Manifest<Jurisdiction>,
  operators: Register<Operator>,
  report: Report,
): ReadonlyMap<string, Place> {
  const places = new Map<string, Place>();
  const list: Origin = { file: manifest.path, pointer: "/spec/inventory" };
  manifest.document.spec.inventory.forEach((entry, index) => {
    const origin = below(list, index);
    const first = places.get(entry.name);
    if (first) reportTwice(entry.name, origin, first, report);
    else places.set(entry.name, { entry, origin });
    checkEntry(entry, origin, operators, report);
  });
  return places;
}

function reportTwice(name: string, origin: Origin, first: Place, report: Report): void {
  report({
    definition: placeNameTwice,
    origin: below(origin, "name"),
    message: `two inventory entries are named "${name}"`,
    hint: `give this one another name, for example ${name}-2`,
    cure: choice(setTo(below(origin, "name"), `${name}-2`)),
    related: [{ origin: below(first.origin, "name"), message: "the first one" }],
  });
}

function checkEntry(
  entry: InventoryEntry,
  origin: Origin,
  operators: Register<Operator>,
  report: Report,
): void {
  const known = checkCountry(entry.country, below(origin, "country"), report);
  if (known) {
    checkSubdivision(entry.subdivision, entry.country, below(origin, "subdivision"), report);
  }
  lookUp(entry.operator, below(origin, "operator"), operators, report);
  const isNamedOnly = entry.kind === "cloud-region";
  if (entry.hosts === undefined && entry.cidrs === undefined && !isNamedOnly) {
    report({
      definition: placeWithoutAddress,
      origin,
      message: `"${entry.name}" has neither hosts nor cidrs`,
      hint: "add hosts: [<name>] or cidrs: [<range>]",
      cure: decision(setTo(below(origin, "hosts"), [`${entry.name}.example`])),
    });
  }
  checkDialled(entry, origin, report);
  entry.cidrs?.forEach((cidr, index) => {
    checkRange(cidr, below(origin, "cidrs", index), report);
  });
}
