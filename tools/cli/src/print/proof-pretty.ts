import { count } from "./counts.ts";
import type { LineOf } from "./line-finder.ts";
import { countsLine, type Proof, type ProvedPlace, proofCounts } from "./proof-counts.ts";
import { visible } from "./visible.ts";

/**
 * What was proved, for people: each declaration that places were found under, with one line for
 * each place, then the count. Faults are printed before it, as findings are everywhere.
 */
export function printProofPretty(proof: Proof, lineOf: LineOf): string {
  const fine = proof.places.filter(({ verdict }) => ["inside", "inert"].includes(verdict.state));
  const groups = Map.groupBy(fine, (place) => headOf(place, lineOf));
  const blocks = [...groups]
    .sort(([left], [right]) => (left < right ? -1 : 1))
    .map(([head, places]) => `${head}\n${linesOf(places).join("\n")}\n`);
  const { documents, strings, unopened, places } = proof;
  const looked = `${count(documents, "document")}, ${count(strings, "string")}`;
  const closed = unopened > 0 ? `, ${count(unopened, "value")} not opened` : "";
  const declared = fine.some(({ verdict }) => verdict.state === "inside") ? [DECLARED] : [];
  return [
    ...blocks,
    ...declared,
    `${proof.jurisdiction}  ${countsLine(proofCounts(places))}  (${looked}${closed})\n`,
  ].join("");
}

/** A declared fact is never printed as a checked one. */
const DECLARED = "declared, not checked: that these places stand where the inventory says\n";

function headOf({ verdict }: ProvedPlace, lineOf: LineOf): string {
  switch (verdict.state) {
    case "inside": {
      const { name, origin, country, operator } = verdict.declared;
      return `inside  ${name}  ${country}, ${operator}  ${origin.file}:${lineOf(origin)}`;
    }
    case "inert":
      return `inert  ${verdict.reason}`;
    case "outside":
    case "unknown":
      return verdict.state;
  }
}

/** The same name in many files is one line, with the first place where it stands. */
function linesOf(places: readonly ProvedPlace[]): readonly string[] {
  const names = Map.groupBy(places, ({ what, name }) => `${what} ${name}`);
  return [...names].map(([name, [first, ...rest]]) => {
    const more = rest.length > 0 ? ` and ${rest.length} more` : "";
    return visible(`  ${name}  ${first?.file}:${first?.line}${more}  ${first?.path}`);
  });
}
