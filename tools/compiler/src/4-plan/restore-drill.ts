import { choice } from "@bailiwick/model/cure";
import { setTo } from "@bailiwick/model/edit";
import { defineFinding } from "@bailiwick/model/finding";
import type { Drill } from "@bailiwick/model/kinds/drills";
import { below, type Origin, type Sourced } from "@bailiwick/model/origin";
import type { Report } from "../handoff/report.ts";
import { lastsAtLeast } from "./lasts-at-least.ts";
import type { Question } from "./tenant-cluster.ts";

const drillTooSeldom = defineFinding({
  code: "drill-too-seldom",
  severity: "error",
  summary: "Restore drills are planned as often as the tenant's regulations say.",
  why: "a cadence that is longer than the law's is a breach that is written down",
  basis: "law",
  waivable: false,
});

/**
 * The record of this tenant cluster's drills; reported where it plans them too seldom. `none` where
 * a regulation of the tenant asks for drills of a production cluster and nobody keeps a record.
 */
export function decideRestoreDrill(
  question: Question,
  report: Report,
): Sourced<Drill | "none"> | undefined {
  const { request, tenant } = question;
  const { file = "", spec } = tenant.drills ?? {};
  const index = spec?.drills.findIndex(({ cluster }) => cluster === request.name) ?? -1;
  const value = spec?.drills[index];
  const demands = demandsOn(question);
  if (!value) {
    const [demand] = request.environment === "production" ? demands : [];
    return demand && { value: "none", origin: demand.origin };
  }
  const origin = { file, pointer: `/spec/drills/${index}` };
  for (const { article, atLeastEvery } of demands) {
    if (atLeastEvery === undefined || lastsAtLeast(atLeastEvery, value.cadence)) continue;
    const at = below(origin, "cadence");
    report({
      definition: drillTooSeldom,
      origin: at,
      message:
        `${question.subject} is restored every ${value.cadence}, ` +
        `and ${article} says ${atLeastEvery}`,
      hint: `write cadence: ${atLeastEvery} or shorter`,
      cure: choice(setTo(at, atLeastEvery)),
    });
  }
  return { value, origin };
}

/** What the tenant's regulations ask, each at the line that binds it. */
function demandsOn({ tenant, jurisdiction }: Question) {
  const list: Origin = { file: tenant.file, pointer: "/spec/regulations" };
  return tenant.spec.regulations.flatMap((name, index) => {
    const regulation = jurisdiction.regulations.find(({ metadata }) => metadata.name === name);
    const demand = regulation?.spec.restoreDrills;
    return demand ? [{ ...demand, origin: below(list, index) }] : [];
  });
}
