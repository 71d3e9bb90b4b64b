import { choice } from "@bailiwick/model/cure";
import { setTo } from "@bailiwick/model/edit";
import { defineFinding } from "@bailiwick/model/finding";
import type { QuotaShape } from "@bailiwick/model/kinds/template";
import type { QuotaChoice } from "@bailiwick/model/kinds/tenant-limits";
import { below, type Sourced } from "@bailiwick/model/origin";
import type { TemplateRelease } from "../handoff/catalog.ts";
import type { Report } from "../handoff/report.ts";
import { quantity } from "./quantity.ts";
import type { Question } from "./tenant-cluster.ts";

const quotaAboveCeiling = defineFinding({
  code: "quota-above-ceiling",
  severity: "error",
  summary: "A quota stays within the template's, or within what the jurisdiction allows.",
  why: "what one tenant takes its neighbours do not have, and an attacker inside takes it all",
  basis: "house",
  waivable: false,
});

const quotaContradiction = defineFinding({
  code: "quota-contradiction",
  severity: "error",
  summary: "Pods cannot ask for more than they may use.",
  why: "the part of the quota that no pod can ever get looks like room that is there",
  basis: "house",
  waivable: false,
});

const PAIRS = [
  ["requestsCpu", "limitsCpu"],
  ["requestsMemory", "limitsMemory"],
  ["requestsEphemeralStorage", "limitsEphemeralStorage"],
] as const;

/** The quota that a tenant cluster asks for; reported where it cannot have it. */
export function decideQuota(
  question: Question,
  template: TemplateRelease,
  report: Report,
): Sourced<QuotaChoice> | undefined {
  const { quota } = question.request;
  if (quota) {
    reportAboveCeiling(question, quota, template, report);
    reportContradictions(question, quota, template.spec.quota, report);
  }
  return quota;
}

function reportAboveCeiling(
  { jurisdiction, subject }: Question,
  { value, origin }: Sourced<QuotaChoice>,
  { name, version, file, spec }: TemplateRelease,
  report: Report,
): void {
  const raised = jurisdiction.spec.defaults.quotaCeiling ?? {};
  for (const [key, asked] of entriesOf(value)) {
    const own = spec.quota[key];
    const ceiling = raised[key] ?? own;
    if (quantity(asked) <= Math.max(quantity(ceiling), quantity(own))) continue;
    const highest = quantity(ceiling) > quantity(own) ? ceiling : own;
    report({
      definition: quotaAboveCeiling,
      origin: below(origin, key),
      message: `${subject} asks for ${key} ${asked}, and ${highest} is the most`,
      hint:
        `write ${key}: ${highest}, or raise quotaCeiling: { ${key} } ` +
        `in ${jurisdiction.file} under defaults`,
      cure: choice(setTo(below(origin, key), highest)),
      related: [
        { origin: { file, pointer: `/spec/quota/${key}` }, message: `${name}@${version}: ${own}` },
      ],
    });
  }
}

function reportContradictions(
  { subject }: Question,
  { value, origin }: Sourced<QuotaChoice>,
  shape: QuotaShape,
  report: Report,
): void {
  const whole = { ...shape, ...value };
  for (const [requests, limits] of PAIRS) {
    const isTouched = value[requests] !== undefined || value[limits] !== undefined;
    if (!isTouched || quantity(whole[requests]) <= quantity(whole[limits])) continue;
    const at = value[limits] === undefined ? requests : limits;
    const other = at === requests ? limits : requests;
    const way = at === requests ? "or less" : "or more";
    report({
      definition: quotaContradiction,
      origin: below(origin, at),
      message: `${subject} has ${requests} ${whole[requests]} and ${limits} ${whole[limits]}`,
      hint: `write ${at}: ${whole[other]} ${way}`,
      cure: choice(setTo(below(origin, at), whole[other])),
    });
  }
}

function entriesOf(choice: QuotaChoice): readonly [keyof QuotaShape, string | number][] {
  return Object.entries(choice) as [keyof QuotaShape, string | number][];
}
