import type { Capability } from "@bailiwick/model/kinds/operator";
import type { Origin } from "@bailiwick/model/origin";
import type { JurisdictionPlan } from "../handoff/plan.ts";
import { everybodyIn } from "./everybody-in.ts";
import type { JurisdictionPair } from "./jurisdiction-pair.ts";
import { type RawEffect, rawEffect } from "./raw-effect.ts";

/** One declared path from outside, whatever it leads to. */
interface Path {
  readonly country: string;
  readonly because: string;
  readonly origin: Origin;
  readonly capabilities: ReadonlySet<Capability>;
}

/** Paths by which countries outside the members come to reach a capability, or no longer do. */
export function reachEffects({ before, after }: JurisdictionPair): readonly RawEffect[] {
  const was = pathsOf(before);
  const is = pathsOf(after);
  return [
    ...lacking(is, was).map(([path, about]) => {
      const known = countryOf(was, path, about);
      const said = { text: inWords(path), origin: path.origin };
      const effect = rawEffect("reach-widened", about, undefined, said, everybodyIn(after));
      return { ...effect, before: known ?? "no declared path" };
    }),
    ...lacking(was, is).map(([path, about]) => {
      const left = countryOf(is, path, about);
      const said = { text: inWords(path), origin: path.origin };
      const effect = rawEffect("reach-narrowed", about, said, undefined, everybodyIn(before));
      return { ...effect, after: left ?? "no declared path" };
    }),
  ];
}

function pathsOf({ reach }: JurisdictionPlan): ReadonlyMap<string, Path> {
  const paths = new Map<string, Path>();
  for (const { capability, paths: declared } of reach) {
    for (const { country, because, origin } of declared) {
      const key = `${country} ${because}`;
      const known = paths.get(key);
      const capabilities = new Set([...(known?.capabilities ?? []), capability]);
      paths.set(key, { country, because, origin, capabilities });
    }
  }
  return paths;
}

/** Paths to something that the other side does not lead to, with what that is. */
function lacking(
  from: ReadonlyMap<string, Path>,
  to: ReadonlyMap<string, Path>,
): readonly (readonly [Path, string])[] {
  return [...from].flatMap(([key, path]) => {
    const known = to.get(key)?.capabilities ?? new Set<Capability>();
    const more = [...path.capabilities].filter((each) => !known.has(each)).sort();
    return more.length > 0 ? [[path, more.join(", ")] as const] : [];
  });
}

/** What reached the same from the same country by another fact, if anything did. */
function countryOf(
  paths: ReadonlyMap<string, Path>,
  { country }: Path,
  about: string,
): string | undefined {
  const others = [...paths.values()].filter(
    (each) =>
      each.country === country &&
      about.split(", ").every((capability) => each.capabilities.has(capability as Capability)),
  );
  return others.length > 0 ? others.map(inWords).join("; ") : undefined;
}

function inWords({ country, because }: Path): string {
  return `${country === "ZZ" ? "a country that nobody declared" : country}, by ${because}`;
}
