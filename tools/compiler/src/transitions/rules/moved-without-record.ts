import { decision } from "@bailiwick/model/cure";
import { createFile, setTo } from "@bailiwick/model/edit";
import { defineFinding } from "@bailiwick/model/finding";
import type { MovedTenant, TransitionRule } from "../transition.ts";

/**
 * A tenant that comes up in another jurisdiction brings a record of its move.
 * Why: with a move another law applies, and data stays behind. Who agreed, why, and what becomes of
 * that data stands nowhere else; a removal here and an admission there would hide it.
 * Source: Regulation (EU) 2016/679, Art. 28(3)(g) and 44.
 */
const fault = defineFinding({
  code: "moved-without-record",
  severity: "error",
  summary: "A tenant that moves to another jurisdiction brings a record of its move.",
  why: "another law applies from then on, and what becomes of data left behind stands nowhere else",
  basis: "house",
  waivable: false,
});

/** Finds tenants that left one jurisdiction for another without a record of it. */
export const movedWithoutRecord: TransitionRule = {
  fault,
  judge: ({ moved, asOf }) =>
    moved
      .filter(({ from, to }) => to.tenant.tenant.move?.spec.from !== from.jurisdiction)
      .map((way) => {
        const { from, to } = way;
        const { file, move } = to.tenant.tenant;
        const record = file.replace(/\.yaml$/, ".move.yaml");
        const fields = `from: ${from.jurisdiction}, to: ${to.jurisdiction}`;
        return {
          definition: fault,
          origin: { file: move?.file ?? file, pointer: move ? "/spec/from" : "" },
          message: `"${from.subject}" moves to "${to.subject}" without a record of it`,
          hint:
            `write ${record} of kind: Move, with ${fields}, reason, approver, date and data: ` +
            `what happens to data in ${from.jurisdiction}`,
          cure: decision(
            move
              ? setTo({ file: move.file, pointer: "/spec/from" }, from.jurisdiction)
              : createFile(record, recordOf(way, asOf)),
          ),
          related: [
            { origin: { file: from.tenant.tenant.file, pointer: "" }, message: "it was here" },
          ],
        };
      }),
};

/** A record in the form that is read; what was agreed only people know, and write over it. */
function recordOf({ from, to }: MovedTenant, asOf: string): string {
  return `apiVersion: bailiwick.dev/v1
kind: Move
metadata: { name: ${to.tenant.tenant.name} }
spec:
  from: ${from.jurisdiction}
  to: ${to.jurisdiction}
  reason: to be said by who agreed to it
  approver: to-be-said
  date: "${asOf}"
  data: { disposition: erase, until: "${asOf}" }
`;
}
