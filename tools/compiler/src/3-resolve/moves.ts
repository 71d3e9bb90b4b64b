import { choice } from "@bailiwick/model/cure";
import { removeFile } from "@bailiwick/model/edit";
import { defineFinding } from "@bailiwick/model/finding";
import type { Move } from "@bailiwick/model/kinds/move";
import type { Tenant } from "@bailiwick/model/kinds/tenant";
import type { MoveRecord } from "../handoff/catalog.ts";
import type { Manifest } from "../handoff/manifest.ts";
import type { Report } from "../handoff/report.ts";

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
  const names = new Set(tenants.map(({ document }) => document.metadata.name));
  const matched = moves.filter(({ path, document }) => {
    const { name } = document.metadata;
    if (names.has(name)) return true;
    const file = path.replace(/\.move\.yaml$/, ".yaml");
    report({
      definition: moveWithoutTenant,
      origin: { file: path, pointer: "/metadata/name" },
      message: `there is no tenant "${name}" beside this record of its move`,
      hint: `remove the record, history keeps it; or add the tenant as ${file}`,
      cure: choice(removeFile(path)),
      causedBy: [{ file, pointer: "" }],
    });
    return false;
  });
  return new Map(
    matched.map(({ path, document: { metadata, spec } }) => [metadata.name, { file: path, spec }]),
  );
}
