import { decision } from "@bailiwick/model/cure";
import { takeOut } from "@bailiwick/model/edit";
import { defineFinding } from "@bailiwick/model/finding";
import type { PodSecurityChoice } from "@bailiwick/model/kinds/tenant-limits";
import type { Sourced } from "@bailiwick/model/origin";
import type { TemplateRelease } from "../handoff/catalog.ts";
import type { Report } from "../handoff/report.ts";
import type { Question } from "./tenant-cluster.ts";

const podSecurityLowered = defineFinding({
  code: "pod-security-lowered",
  severity: "error",
  summary: "Pod Security below the template's level says why.",
  why: "a pod that may run as root is one fault of the kernel away from its neighbours",
  basis: "house",
  waivable: false,
});

/** The level that a tenant cluster chose; reported where it is lower and nobody says why. */
export function decidePodSecurity(
  { request, subject }: Question,
  { file, spec }: TemplateRelease,
  report: Report,
): Sourced<PodSecurityChoice> | undefined {
  const chosen = request.podSecurity;
  const standard = spec.defaults.podSecurityStandard;
  if (!chosen || chosen.value.level === standard || chosen.value.level === "restricted") {
    return chosen;
  }
  if (chosen.value.reason === undefined) {
    report({
      definition: podSecurityLowered,
      origin: chosen.origin,
      message: `${subject} lowers Pod Security from ${standard} to baseline and does not say why`,
      hint: "add reason: <why its pods cannot do without>, or leave podSecurity out",
      cure: decision(takeOut(chosen.origin)),
      related: [
        { origin: { file, pointer: "/spec/defaults/podSecurityStandard" }, message: standard },
      ],
    });
  }
  return chosen;
}
