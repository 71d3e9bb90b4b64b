import type { TextFile } from "@bailiwick/model/text-file";
import { ACME, HEALTHY } from "./healthy-tree.ts";

/** Where acme-bank lies after its move, and the record of it. */
export const ACME_UK = "jurisdictions/uk/tenants/acme-bank.yaml";
export const MOVE = "jurisdictions/uk/tenants/acme-bank.move.yaml";

const RECORD: TextFile = {
  path: MOVE,
  text: `# yaml-language-server: $schema=../../../tools/model/schema/move.schema.json
apiVersion: bailiwick.dev/v1
kind: Move
metadata: { name: acme-bank }
spec:
  from: eu
  to: uk
  reason: contract 2026-400, the seat of the bank moves
  approver: board
  date: "2026-12-01"
  data: { disposition: erase, until: "2027-03-01", note: audit logs in siem-fra until then }
`,
};

/** London declares no snapshot store, which a critical function would ask for. */
const CRITICAL = /critical-or-important, snapshots.*\}/;

/** The healthy tree with acme-bank moved to London, as the regulations there want it. */
export function acmeInLondon(record: readonly TextFile[] = [RECORD]): readonly TextFile[] {
  const moved = HEALTHY.map(({ path, text }) =>
    path === ACME
      ? {
          path: ACME_UK,
          text: text.replace("[dora, gdpr]", "[uk-gdpr]").replace(CRITICAL, "ordinary }"),
        }
      : { path, text },
  );
  return [...moved, ...record].sort((left, right) => (left.path < right.path ? -1 : 1));
}
