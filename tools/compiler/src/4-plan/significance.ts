import { decision } from "@bailiwick/model/cure";
import { takeOut } from "@bailiwick/model/edit";
import { defineFinding } from "@bailiwick/model/finding";
import type { Criticality } from "@bailiwick/model/kinds/tenant";
import type { Report } from "../handoff/report.ts";
import type { Question } from "./tenant-cluster.ts";

const controlPlaneForLowSignificance = defineFinding({
  code: "control-plane-for-low-significance",
  severity: "warning",
  summary: "A control plane of its own is for a boundary of legal or risk significance.",
  why: "each control plane is watched, upgraded and backed up; elsewhere that is a cost only",
  basis: "guidance",
  waivable: true,
});

/** Advises a tenant of low significance against a control plane of its own; refuses nothing. */
export function adviseOnSignificance(
  { request, tenant, subject }: Question,
  criticality: Criticality,
  report: Report,
): void {
  if (tenant.spec.significance !== "low" || criticality !== "ordinary") return;
  report({
    definition: controlPlaneForLowSignificance,
    origin: { file: tenant.file, pointer: "/spec/significance" },
    message: `${subject} has a control plane of its own, and its significance is "low"`,
    hint:
      `make it a guest of a tenant cluster that is there already (guests:) and take ` +
      `${request.name} out, or take significance out if the boundary does carry weight`,
    cure: decision(takeOut({ file: tenant.file, pointer: "/spec/significance" })),
  });
}
