import { choice } from "@bailiwick/model/cure";
import { removeFile } from "@bailiwick/model/edit";
import type { FindingDefinition } from "@bailiwick/model/finding";
import type { Drills } from "@bailiwick/model/kinds/drills";
import type { Move } from "@bailiwick/model/kinds/move";
import type { Tenant } from "@bailiwick/model/kinds/tenant";
import type { Manifest } from "../handoff/manifest.ts";
import type { Report } from "../handoff/report.ts";

/** What a record without a tenant is called. */
interface Unmatched {
  readonly definition: FindingDefinition;
  /** As the end of "this record of": `its move`. */
  readonly of: string;
}

/**
 * Records with the tenants that they lie beside: `acme-bank.move.yaml` beside `acme-bank.yaml`. One
 * without a tenant is reported and left out.
 */
export function tenantRecords<Kept extends Move | Drills>(
  records: readonly Manifest<Kept>[],
  tenants: readonly Manifest<Tenant>[],
  { definition, of }: Unmatched,
  report: Report,
): readonly (readonly [Manifest<Kept>, Manifest<Tenant>])[] {
  return records.flatMap((record) => {
    const { name } = record.document.metadata;
    const tenant = tenants.find(({ document }) => document.metadata.name === name);
    if (tenant) return [[record, tenant] as const];
    const file = record.path.replace(/\.[a-z]+\.yaml$/, ".yaml");
    report({
      definition,
      origin: { file: record.path, pointer: "/metadata/name" },
      message: `there is no tenant "${name}" beside this record of ${of}`,
      hint: `remove the record, history keeps it; or add the tenant as ${file}`,
      cure: choice(removeFile(record.path)),
      causedBy: [{ file, pointer: "" }],
    });
    return [];
  });
}
