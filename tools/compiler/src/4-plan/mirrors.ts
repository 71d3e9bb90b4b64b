import { type Cure, choice, decision } from "@bailiwick/model/cure";
import { appendTo, setTo, takeOut } from "@bailiwick/model/edit";
import { defineFinding } from "@bailiwick/model/finding";
import type { PlaceKind } from "@bailiwick/model/kinds/inventory";
import { below, type Origin } from "@bailiwick/model/origin";
import type { JurisdictionEntry, Place } from "../handoff/catalog.ts";
import type { Report } from "../handoff/report.ts";
import { listNames } from "../wording/list-names.ts";

const mirrorUnclear = defineFinding({
  code: "mirror-unclear",
  severity: "error",
  summary: "A jurisdiction has one registry and one chart repository, each with one host.",
  why: "images and charts come from one mirror, so that one list closes the world",
  basis: "house",
  waivable: false,
});

/** The one registry and the one chart repository that everything is pulled from. */
export function findMirrors(
  jurisdiction: JurisdictionEntry,
  report: Report,
): { registry: Place; charts: Place } | undefined {
  const registry = theOne("registry", jurisdiction, report);
  const charts = theOne("chart-repository", jurisdiction, report);
  return registry && charts ? { registry, charts } : undefined;
}

function theOne(
  kind: PlaceKind,
  jurisdiction: JurisdictionEntry,
  report: Report,
): Place | undefined {
  const places = [...jurisdiction.inventory.values()].filter(({ entry }) => entry.kind === kind);
  const [only] = places;
  const hosts = only?.entry.hosts ?? [];
  if (places.length === 1 && hosts.length === 1 && !hosts[0]?.startsWith("*")) return only;
  const inventory: Origin = { file: jurisdiction.file, pointer: "/spec/inventory" };
  const names = listNames(
    places.map(({ entry }) => entry.name),
    "and",
  );
  const one = only && places.length === 1;
  report({
    definition: mirrorUnclear,
    origin: one ? below(only.origin, "hosts") : (places[1]?.origin ?? inventory),
    message: one
      ? `${kind} "${only.entry.name}" does not have exactly one host`
      : places.length
        ? `${jurisdiction.name} has ${places.length} inventory entries of kind ${kind}: ${names}`
        : `${jurisdiction.name} has no inventory entry of kind ${kind}`,
    hint: one
      ? "name one host, without *"
      : places.length
        ? "keep one of them"
        : `add one entry of kind ${kind}`,
    cure: clearer(kind, jurisdiction, places),
  });
  return undefined;
}

/** One host of the one there is, one of several, or one of the form that is asked for. */
function clearer(
  kind: PlaceKind,
  { file, spec }: JurisdictionEntry,
  [first, second]: readonly Place[],
): Cure {
  if (second) return choice(takeOut(second.origin));
  if (first) {
    const host = first.entry.hosts?.find((each) => !each.startsWith("*"));
    const name = host ?? first.entry.hosts?.[0]?.slice(2) ?? `${first.entry.name}.example`;
    return decision(setTo(below(first.origin, "hosts"), [name]));
  }
  const [operator] = spec.operators;
  const { country } = operator?.legalEntity ?? { country: "ZZ" };
  const entry = { name: kind, kind, hosts: [`${kind}.example`], country };
  const list: Origin = { file, pointer: "/spec/inventory" };
  return decision(appendTo(list, { ...entry, operator: operator?.name ?? "" }));
}
