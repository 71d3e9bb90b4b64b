import type { Compilation } from "@bailiwick/compiler";
import { decision } from "@bailiwick/model/cure";
import { removeFile, takeOut } from "@bailiwick/model/edit";
import { defineFinding, type Finding } from "@bailiwick/model/finding";

const retirementOverdue = defineFinding({
  code: "retirement-overdue",
  severity: "warning",
  summary: "What retires is removed once its last day has passed.",
  why: "what nobody runs for anybody any more still holds data, and is still paid for",
  basis: "house",
  waivable: false,
});

/**
 * Tenant clusters whose last day has passed, in UTC, one finding for each line that says it.
 * Compile ignores dates: the same tree, the same bytes.
 */
export function overdueRetirements(
  { plan }: Compilation,
  today = new Date().toISOString().slice(0, 10),
): readonly Finding[] {
  const clusters = plan.jurisdictions.flatMap(({ tenants }) =>
    tenants.flatMap((tenant) => tenant.clusters),
  );
  const overdue = clusters
    .flatMap(({ lifecycle }) => lifecycle ?? [])
    .filter(({ value }) => value.until < today);
  const byLine = new Map(
    overdue.map((lifecycle) => [`${lifecycle.origin.file}#${lifecycle.origin.pointer}`, lifecycle]),
  );
  return [...byLine.values()].map(({ value: { until, approver }, origin }) => {
    const { file, pointer } = origin;
    const isWhole = pointer === "/spec/lifecycle";
    const what = isWhole ? "file" : "tenant cluster";
    const cluster = { file, pointer: pointer.replace(/\/lifecycle$/, "") };
    return {
      definition: retirementOverdue,
      origin: { file, pointer: `${pointer}/until` },
      message: `its last day was "${until}"`,
      hint: `remove this ${what}, or let ${approver} set a later day`,
      cure: decision(isWhole ? removeFile(file) : takeOut(cluster)),
    };
  });
}
