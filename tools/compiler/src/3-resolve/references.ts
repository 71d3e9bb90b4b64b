import { type Cure, choice, decision } from "@bailiwick/model/cure";
import { setTo } from "@bailiwick/model/edit";
import { defineFinding, type FindingDefinition } from "@bailiwick/model/finding";
import type { PlaceKind } from "@bailiwick/model/kinds/inventory";
import type { Origin, Sourced } from "@bailiwick/model/origin";
import type { Place } from "../handoff/catalog.ts";
import type { Report } from "../handoff/report.ts";
import { listNames } from "../wording/list-names.ts";
import { nearestName } from "../wording/nearest-name.ts";

const wrongPlaceKind = defineFinding({
  code: "wrong-place-kind",
  severity: "error",
  summary: "A field that asks for one kind of place is given an entry of that kind.",
  why: "an endpoint that was declared for one purpose was not judged for another",
  basis: "house",
  waivable: false,
});

/** What a name may stand for, and how a name that stands for nothing is reported. */
export interface Register<T> {
  readonly definition: FindingDefinition;
  /** What is looked up, with its article: `a control plane cluster of eu`. */
  readonly what: string;
  readonly entries: ReadonlyMap<string, T>;
  /** Where one more could be declared. */
  readonly declaredIn: string;
  /** The file that declares a name, where each has its own: if it is broken, that is the fault. */
  readonly fileOf?: (name: string) => string;
}

/** Finds `name`, or reports it with the nearest real name and the whole choice. */
export function lookUp<T>(
  name: string,
  origin: Origin,
  register: Register<T>,
  report: Report,
): Sourced<T> | undefined {
  const value = register.entries.get(name);
  if (value !== undefined) return { value, origin };
  report({
    definition: register.definition,
    origin,
    message: `"${name}" is not ${register.what}`,
    hint: wayOut(name, register),
    ...cureFor(name, origin, register),
    ...(register.fileOf && { causedBy: [{ file: register.fileOf(name), pointer: "" }] }),
  });
  return undefined;
}

/** Finds an inventory entry of the kind that the field asks for. */
export function lookUpPlace(
  name: string,
  kinds: readonly PlaceKind[],
  origin: Origin,
  inventory: Register<Place>,
  report: Report,
): Sourced<Place> | undefined {
  const fitting = [...inventory.entries].filter(([, { entry }]) => kinds.includes(entry.kind));
  const found = inventory.entries.get(name);
  if (!found) {
    const what = `${inventory.what} of kind ${kinds[0]}`;
    return lookUp(name, origin, { ...inventory, what, entries: new Map(fitting) }, report);
  }
  if (kinds.includes(found.entry.kind)) return { value: found, origin };
  report({
    definition: wrongPlaceKind,
    origin,
    message: `"${name}" is of kind ${found.entry.kind}, and kind ${kinds[0]} is asked for`,
    hint: fitting.length
      ? `use ${listNames(fitting.map(([other]) => other))}`
      : `declare an inventory entry of kind ${kinds[0]} in ${inventory.declaredIn}`,
    ...(fitting[0] && { cure: choice(setTo(origin, fitting[0][0])) }),
    related: [{ origin: found.origin, message: `kind: ${found.entry.kind}` }],
  });
  return undefined;
}

/** A near spelling was meant; any other name would be a decision about what is used. */
function cureFor<T>(name: string, origin: Origin, { entries }: Register<T>): { cure?: Cure } {
  const nearest = nearestName(name, entries.keys());
  if (nearest) return { cure: choice(setTo(origin, nearest)) };
  const [first] = [...entries.keys()].sort();
  return first === undefined ? {} : { cure: decision(setTo(origin, first)) };
}

function wayOut<T>(name: string, register: Register<T>): string {
  const nearest = nearestName(name, register.entries.keys());
  if (nearest) return `did you mean ${nearest}?`;
  if (register.entries.size === 0) return `declare it in ${register.declaredIn}`;
  return `use ${listNames(register.entries.keys())}, or declare it in ${register.declaredIn}`;
}
