import { defineFinding } from "@bailiwick/model/finding";
import type { Move } from "@bailiwick/model/kinds/move";
import type { Tenant } from "@bailiwick/model/kinds/tenant";
import type { MoveRecord } from "../handoff/catalog.ts";
import type { Manifest } from "../handoff/manifest.ts";
import type { Report } from "../handoff/report.ts";
import { tenantRecords } from "./tenant-records.ts";

const moveWithoutTenant = defineFinding({
  code: "move-without-tenant",
  severity: "error",
  summary: "A move record lies beside the tenant that it brought.",
  why: "a record that outlives its tenant would excuse the next move of whoever takes the name",
  basis: "house",
  waivable: false,
});

/** The move records of one jurisdiction by the name of their tenant. */
export function matchMoves(
  moves: readonly Manifest<Move>[],
  tenants: readonly Manifest<Tenant>[],
  report: Report,
): ReadonlyMap<string, MoveRecord> {
  const unmatched = { definition: moveWithoutTenant, of: "its move" };
  return new Map(
    tenantRecords(moves, tenants, unmatched, report).map(
      ([
        {
          path,
          document: { metadata, spec },
        },
      ]) => [metadata.name, { file: path, spec }],
    ),
  );
}
