import type { Finding } from "@bailiwick/model/finding";
import type { Outcome } from "@bailiwick/model/outcome";
import type { Catalog } from "../handoff/catalog.ts";
import type { OutputDocument } from "../handoff/output-document.ts";
import type { OutputFile } from "../handoff/output-file.ts";
import { byTenantCluster } from "./look.ts";
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
    const context = {
      jurisdiction,
      neighbours: catalog.jurisdictions.filter((each) => each !== jurisdiction),
      documents,
      tenantClusters: byTenantCluster(documents),
    };
    return RULES.flatMap((rule) => rule(context));
  });
  return { value: read.value, findings: [...read.findings, ...findings] };
}
