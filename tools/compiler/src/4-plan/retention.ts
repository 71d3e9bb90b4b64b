import { choice } from "@bailiwick/model/cure";
import { setTo } from "@bailiwick/model/edit";
import { defineFinding } from "@bailiwick/model/finding";
import { below, type Origin, type Sourced } from "@bailiwick/model/origin";
import type { Report } from "../handoff/report.ts";
import { lastsAtLeast } from "./lasts-at-least.ts";
import type { Question } from "./tenant-cluster.ts";

const retentionBelowFloor = defineFinding({
  code: "retention-below-floor",
  severity: "error",
  summary: "Audit logs are kept at least as long as the tenant's regulations say.",
  why: "what is deleted before the floor cannot be shown to the authority that asks for it",
  basis: "house",
  waivable: false,
});

/** Reports a period that is shorter than a regulation of the tenant allows, naming the article. */
export function reportShortRetention(
  { request, tenant, jurisdiction, subject }: Question,
  retention: Sourced<string>,
  report: Report,
): void {
  const list: Origin = { file: tenant.file, pointer: "/spec/regulations" };
  tenant.spec.regulations.forEach((name, index) => {
    const regulation = jurisdiction.regulations.find(({ metadata }) => metadata.name === name);
    const demand = regulation?.spec.retention;
    if (!demand || lastsAtLeast(retention.value, demand.atLeast)) return;
    const own = below(request.origin, "audit", "retention");
    report({
      definition: retentionBelowFloor,
      origin: request.auditRetention ? retention.origin : request.origin,
      message:
        `${subject} keeps audit logs for ${retention.value}, and ${demand.article} ` +
        `says ${demand.atLeast} at least`,
      hint: `write audit: { retention: ${demand.atLeast} } or longer`,
      cure: choice(setTo(own, demand.atLeast)),
      related: [
        { origin: below(list, index), message: `bound by ${name}` },
        ...(request.auditRetention
          ? []
          : [{ origin: retention.origin, message: `retention: ${retention.value}` }]),
      ],
    });
  });
}
