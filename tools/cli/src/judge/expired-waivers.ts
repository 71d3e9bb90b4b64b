import type { Compilation } from "@bailiwick/compiler";
import { choice } from "@bailiwick/model/cure";
import { removeFile } from "@bailiwick/model/edit";
import { defineFinding, type Finding } from "@bailiwick/model/finding";
import { isJsonObject } from "@bailiwick/model/json-value";
import type { Waiver } from "@bailiwick/model/kinds/waiver";

const waiverExpired = defineFinding({
  code: "waiver-expired",
  severity: "error",
  summary: "A waiver ends on the day that it names.",
  why: "an exception without an end is a rule that nobody decided",
  basis: "house",
  waivable: false,
});

/**
 * Waivers that ended before today, in UTC. Compile ignores dates: the same tree, the same bytes.
 */
export function expiredWaivers(
  { inputs }: Compilation,
  today = new Date().toISOString().slice(0, 10),
): readonly Finding[] {
  return inputs.flatMap(({ path, root }) => {
    if (!isJsonObject(root) || root.kind !== "Waiver") return [];
    const { spec } = root as unknown as Waiver;
    if (spec?.until === undefined || spec.until >= today) return [];
    return [
      {
        definition: waiverExpired,
        origin: { file: path, pointer: "/spec/until" },
        message: `this waiver ended on "${spec.until}"`,
        hint: "mend what it excuses and remove it, or let its approver set a later day",
        cure: choice(removeFile(path)),
      },
    ];
  });
}
