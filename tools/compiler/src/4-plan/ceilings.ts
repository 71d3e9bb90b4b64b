import { decision } from "@bailiwick/model/cure";
import { takeOut } from "@bailiwick/model/edit";
import { defineFinding } from "@bailiwick/model/finding";
import type { Capability } from "@bailiwick/model/kinds/operator";
import { below } from "@bailiwick/model/origin";
import type { JurisdictionEntry, TenantEntry } from "../handoff/catalog.ts";
import type { LayerReach, ReachPath } from "../handoff/reach.ts";
import type { Report } from "../handoff/report.ts";
import { UNKNOWN_COUNTRY } from "./operator-facts.ts";

const ceilingNotMet = defineFinding({
  code: "ceiling-not-met",
  severity: "error",
  summary: "What a tenant requires of its operators, the declared operator facts can give.",
  why: "an order to an operator reaches what the operator can do, wherever the machines stand",
  basis: "house",
  waivable: false,
});

/** What paths are found from: with a fault in one of them, a path proves nothing. */
const FACTS = ["/spec/members", "/spec/operators", "/spec/layers"];

/** Control over what is delivered is also a way to plaintext; nothing else implies another. */
const IMPLIES: Readonly<Partial<Record<Capability, readonly Capability[]>>> = {
  control: ["plaintext", "metadata", "ciphertext", "availability"],
};

/** Refuses a tenant whose required ceiling a declared path breaks, with the fact that binds. */
export function reportUnmetCeilings(
  tenant: TenantEntry,
  jurisdiction: JurisdictionEntry,
  reach: readonly LayerReach[],
  report: Report,
): void {
  const required = tenant.spec.require?.noThirdCountryReach ?? [];
  if (required.length === 0) return;
  const paths = reach.flatMap(({ paths: all, ...at }) => all.map((path) => ({ ...path, ...at })));
  required.forEach((capability, index) => {
    const breaking = paths.filter((path) => reaches(path, capability));
    const [binding] = breaking;
    if (!binding) return;
    const origin = { file: tenant.file, pointer: "/spec/require/noThirdCountryReach" };
    report({
      definition: ceilingNotMet,
      origin: below(origin, index),
      causedBy: FACTS.map((pointer) => ({ file: jurisdiction.file, pointer })),
      message:
        `${jurisdiction.name}/${tenant.name} requires no third-country reach on "${capability}", ` +
        `and ${who(binding)} through layer ${binding.layer}: ${binding.because}` +
        more(breaking.length - 1),
      hint: `change who stands at layer ${binding.layer}, or do not require this ceiling`,
      cure: decision(takeOut(below(origin, index))),
      related: [{ origin: binding.origin, message: binding.because }],
    });
  });
}

/** One path, with the layer that it leads to. */
type PathToLayer = ReachPath & Omit<LayerReach, "paths">;

function reaches(path: PathToLayer, capability: Capability): boolean {
  return (
    path.capability === capability || (IMPLIES[path.capability]?.includes(capability) ?? false)
  );
}

function more(count: number): string {
  if (count === 0) return "";
  return count === 1 ? " (and 1 more declared path)" : ` (and ${count} more declared paths)`;
}

function who({ country, capability }: PathToLayer): string {
  return country === UNKNOWN_COUNTRY
    ? `an unknown country reaches ${capability}`
    : `"${country}" reaches ${capability}`;
}
