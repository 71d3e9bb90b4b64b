import type { prove } from "@bailiwick/compiler/doors/prove";

/** What the compiler says of a tree that was proved. */
export type Proof = NonNullable<ReturnType<typeof prove>["value"]>;

/** One place of it. */
export type ProvedPlace = Proof["places"][number];

/** How many places of each state; a place that is named twice counts twice. */
export type ProofCounts = Readonly<Record<ProvedPlace["verdict"]["state"] | "places", number>>;

/** Counts places by state. */
export function proofCounts(places: readonly ProvedPlace[]): ProofCounts {
  const counts = { places: places.length, inside: 0, inert: 0, outside: 0, unknown: 0 };
  for (const { verdict } of places) counts[verdict.state] += 1;
  return counts;
}

/** `61 places: 60 inside, 1 inert, 0 outside, 0 unknown`. */
export function countsLine(counts: ProofCounts): string {
  const { places } = counts;
  const states = ["inside", "inert", "outside", "unknown"] as const;
  const said = states.map((state) => `${counts[state]} ${state}`);
  return `${places} ${places === 1 ? "place" : "places"}: ${said.join(", ")}`;
}
