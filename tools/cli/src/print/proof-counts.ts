import type { prove } from "@bailiwick/compiler/doors/prove";

/** What the compiler says of a tree that was proved. */
export type Proof = NonNullable<ReturnType<typeof prove>["value"]>;

/** One place of it. */
export type ProvedPlace = Proof["places"][number];

/** How many places of each state; a place that is named twice counts twice. */
export type ProofCounts = Readonly<Record<ProvedPlace["verdict"]["state"] | "places", number>>;

/** Counts places by state. */
export function proofCounts(places: readonly ProvedPlace[]): ProofCounts {
  const counts = { places: places.length, inside: 0, inert: 0, waived: 0, outside: 0, unknown: 0 };
  for (const { verdict } of places) counts[verdict.state] += 1;
  return counts;
}

/** `61 places: 60 inside, 1 inert, 0 outside, 0 unknown`; waived only where there are any. */
export function countsLine(counts: ProofCounts): string {
  const { places, waived } = counts;
  const states = ["inside", "inert", ...(waived > 0 ? ["waived"] : []), "outside", "unknown"];
  const said = states.map((state) => `${counts[state as keyof ProofCounts]} ${state}`);
  return `${places} ${places === 1 ? "place" : "places"}: ${said.join(", ")}`;
}
