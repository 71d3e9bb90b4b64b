import { RECOMPILE } from "@bailiwick/model/cure";
import type { Finding } from "@bailiwick/model/finding";
import type { Outcome } from "@bailiwick/model/outcome";
import type { Catalog } from "../handoff/catalog.ts";
import type { OutputDocument } from "../handoff/output-document.ts";
import type { OutputFile } from "../handoff/output-file.ts";
import { atValuesLine } from "./at-values-line.ts";
import { fieldIndex } from "./fields.ts";
import { byTenantCluster } from "./look.ts";
import { findPlaces } from "./places/find-places.ts";
import { partsOf } from "./places/parts.ts";
import { readOutputs } from "./read-outputs.ts";
import { RULES } from "./rules.ts";

/** Reads the emitted text again, as a stranger would, and holds it against the catalog. */
export function verify(
  files: readonly OutputFile[],
  catalog: Catalog,
): Outcome<readonly OutputDocument[]> {
  const read = readOutputs(files);
  const findings = catalog.jurisdictions.flatMap((jurisdiction): readonly Finding[] => {
    const own = `apps/${jurisdiction.name}/`;
    const documents = read.value.filter(({ path }) => path.startsWith(own));
    const fields = fieldIndex();
    // Document by document, so that the texts of one are forgotten before the next is read.
    const places = documents.flatMap((document) => {
      const parts = partsOf(document);
      parts.forEach(fields.add);
      return findPlaces(parts);
    });
    const context = {
      jurisdiction,
      neighbours: catalog.jurisdictions.filter((each) => each !== jurisdiction),
      admissionPolicies: catalog.admissionPolicies,
      documents,
      tenantClusters: byTenantCluster(documents),
      places,
      fields,
    };
    return RULES.flatMap((rule) => rule(context)).map((each) => atValuesLine(each, jurisdiction));
  });
  // What somebody edited there is cured by compiling; a rule that reads input says more itself.
  const all = [...read.findings, ...findings].map((each) => ({ cure: RECOMPILE, ...each }));
  return { value: read.value, findings: all };
}
