import { type Cure, certain, choice, decision } from "@bailiwick/model/cure";
import { setTo, takeOut } from "@bailiwick/model/edit";
import { defineFinding } from "@bailiwick/model/finding";
import { below, type Origin } from "@bailiwick/model/origin";
import { iso31661, iso31662 } from "iso-3166";
import type { Report } from "../handoff/report.ts";
import { nearestName } from "../wording/nearest-name.ts";
import { COUNTRY_GROUPS } from "./country-groups.ts";

const unknownCountry = defineFinding({
  code: "unknown-country",
  severity: "error",
  summary: "Countries are ISO 3166-1 alpha-2 codes.",
  why: "a place is inside or outside by its country, so a code that no list knows proves nothing",
  basis: "house",
  waivable: false,
});

const unknownSubdivision = defineFinding({
  code: "unknown-subdivision",
  severity: "error",
  summary: "Subdivisions are ISO 3166-2 codes of the country beside them.",
  why: "a subdivision of another country contradicts the country that the boundary is judged by",
  basis: "house",
  waivable: false,
});

const COUNTRIES: ReadonlySet<string> = new Set(iso31661.map((country) => country.alpha2));
const SUBDIVISIONS: ReadonlyMap<string, string> = new Map(
  iso31662.map((subdivision) => [subdivision.code, subdivision.parent]),
);

/** Codes that people write for a country and that ISO gives to nobody. */
const HABITS: Readonly<Record<string, string>> = { UK: "GB", EL: "GR" };

/** Reports a code that is not an assigned ISO 3166-1 alpha-2 code. */
export function checkCountry(code: string, origin: Origin, report: Report): boolean {
  if (COUNTRIES.has(code)) return true;
  report({
    definition: unknownCountry,
    origin,
    message: COUNTRY_GROUPS.has(code)
      ? `"${code}" is a group of countries, and one country is asked for`
      : `"${code}" is not an ISO 3166-1 country code`,
    hint: hintFor(code),
    ...cureFor(code, origin),
  });
  return false;
}

/** Expands `EU` and `EEA`; reports what is neither a group nor a country. */
export function expandMembers(
  members: readonly string[],
  origin: Origin,
  report: Report,
): ReadonlySet<string> {
  const countries = members.flatMap((member, index) => {
    const group = COUNTRY_GROUPS.get(member);
    if (group) return group;
    return checkCountry(member, below(origin, index), report) ? [member] : [];
  });
  return new Set(countries.sort());
}

/** Reports a subdivision that ISO 3166-2 does not give to `country`. */
export function checkSubdivision(
  subdivision: string | undefined,
  country: string,
  origin: Origin,
  report: Report,
): void {
  if (subdivision === undefined) return;
  const parent = SUBDIVISIONS.get(subdivision);
  const topParent = parent?.slice(0, 2);
  if (topParent === country) return;
  const ofCountry = [...SUBDIVISIONS.keys()].filter((code) => code.startsWith(`${country}-`));
  const nearest = nearestName(subdivision, ofCountry);
  report({
    definition: unknownSubdivision,
    origin,
    message: `"${subdivision}" is not a subdivision of "${country}" in ISO 3166-2`,
    hint: nearest ? `write ${nearest}, or leave it out` : "leave it out",
    cure: nearest ? decision(setTo(origin, nearest)) : choice(takeOut(origin)),
  });
}

/** `UK` is a spelling of GB; which other country is meant is a fact. */
function cureFor(code: string, origin: Origin): { cure?: Cure } {
  const habit = HABITS[code];
  if (habit) return { cure: certain(setTo(origin, habit)) };
  const meant = COUNTRY_GROUPS.get(code)?.[0] ?? nearestName(code, COUNTRIES);
  return meant ? { cure: decision(setTo(origin, meant)) } : {};
}

function hintFor(code: string): string {
  const habit = HABITS[code];
  if (habit) return `write ${habit}: ISO 3166-1 knows no ${code}`;
  const group = COUNTRY_GROUPS.get(code);
  if (group) return `write the one country meant, for example ${group[0]}`;
  const nearest = nearestName(code, COUNTRIES);
  return nearest ? `did you mean ${nearest}?` : "write a two-letter ISO 3166-1 code such as DE";
}
