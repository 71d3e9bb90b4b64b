import type { LineOf } from "./line-finder.ts";
import { type Proof, type ProofCounts, type ProvedPlace, proofCounts } from "./proof-counts.ts";

/** Changes only when a field is taken away or comes to mean something else. */
const VERSION = 1;

/** A proof for tools: `{version, jurisdiction, counts, places}`, in order. */
export function printProofJson(proof: Proof, lineOf: LineOf): string {
  const { jurisdiction, documents, strings, unopened, places } = proof;
  const counts: ProofCounts = proofCounts(places);
  const report = {
    version: VERSION,
    jurisdiction,
    documents,
    strings,
    unopened,
    counts,
    places: places.map((place) => shownPlace(place, lineOf)),
    findings: proof.findings.map(({ definition, origin, position, message, hint }) => ({
      code: definition.code,
      file: origin.file,
      line: position?.line,
      pointer: origin.pointer,
      message,
      hint,
    })),
  };
  return `${JSON.stringify(report, null, 2)}\n`;
}

function shownPlace({ verdict, ...place }: ProvedPlace, lineOf: LineOf) {
  const declared = "declared" in verdict ? verdict.declared : undefined;
  return {
    ...place,
    state: verdict.state,
    ...("reason" in verdict && { reason: verdict.reason }),
    ...(declared && {
      declared: {
        entry: declared.name,
        file: declared.origin.file,
        line: lineOf(declared.origin),
        country: declared.country,
        operator: declared.operator,
        checked: false,
      },
    }),
  };
}
