import type { Country } from "@bailiwick/model/kinds/document";
import type { HardwareAnswer } from "@bailiwick/model/kinds/operator";
import { below, type Origin } from "@bailiwick/model/origin";
import type { JurisdictionEntry } from "../handoff/catalog.ts";
import { everybodyIn } from "./everybody-in.ts";
import type { JurisdictionPair } from "./jurisdiction-pair.ts";
import { type RawEffect, rawEffect } from "./raw-effect.ts";

/** A country that a jurisdiction names, as what, and where. */
interface Naming {
  readonly country: Country;
  readonly because: string;
  readonly origin: Origin;
}

/** Countries that a jurisdiction names for the first time, or no longer names. */
export function declaredCountryEffects({ before, after }: JurisdictionPair): readonly RawEffect[] {
  const was = namings(before.jurisdiction);
  const is = namings(after.jurisdiction);
  const lacking = (from: readonly Naming[], to: readonly Naming[]) => {
    const known = new Set(to.map(({ country }) => country));
    return Map.groupBy(
      from.filter(({ country }) => !known.has(country)),
      ({ country }) => country,
    );
  };
  const said = ([country, all]: [Country, readonly Naming[]]) => ({
    text: `${country}: ${all.map(({ because }) => because).join(", ")}`,
    origin: (all[0] as Naming).origin,
  });
  const about = "declared";
  return [
    ...[...lacking(is, was)].map((each) =>
      rawEffect("new-country", about, undefined, said(each), everybodyIn(after)),
    ),
    ...[...lacking(was, is)].map((each) =>
      rawEffect("lost-country", about, said(each), undefined, everybodyIn(before)),
    ),
  ];
}

function namings(jurisdiction: JurisdictionEntry): readonly Naming[] {
  const { file, spec, inventory, controlPlaneClusters } = jurisdiction;
  const layers = Object.entries(spec.layers) as [string, HardwareAnswer][];
  return [
    ...[...inventory.values()].map(({ entry, origin }) => ({
      country: entry.country,
      because: `${entry.kind} ${entry.name}`,
      origin: below(origin, "country"),
    })),
    ...[...controlPlaneClusters.values()].flatMap((cluster) => [
      {
        country: cluster.spec.country,
        because: `control plane cluster ${cluster.name}`,
        origin: { file: cluster.file, pointer: "/spec/country" },
      },
      ...[...cluster.spec.storageClasses, ...(cluster.spec.gpuPools ?? [])].map((each) => ({
        country: each.country,
        because: `${each.name} of ${cluster.name}`,
        origin: { file: cluster.file, pointer: "/spec" },
      })),
    ]),
    ...layers.flatMap(([layer, answer]) =>
      (["location", "access", "origin"] as const).flatMap((field) =>
        (answer[field] ?? []).map((country) => ({
          country,
          because: `${field} of layer ${layer}`,
          origin: { file, pointer: `/spec/layers/${layer}/${field}` },
        })),
      ),
    ),
  ];
}
