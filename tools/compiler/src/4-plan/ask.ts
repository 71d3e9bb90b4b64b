import { decision } from "@bailiwick/model/cure";
import { type SetValue, setTo } from "@bailiwick/model/edit";
import { defineFinding } from "@bailiwick/model/finding";
import { below, type Origin } from "@bailiwick/model/origin";
import type { Report } from "../handoff/report.ts";
import { listNames } from "../wording/list-names.ts";

const decisionMissing = defineFinding({
  code: "decision-missing",
  severity: "error",
  summary: "What neither the tenant, the jurisdiction nor the template decides is asked.",
  why: "a sovereign decision is made by somebody with a name, and never invented",
  basis: "house",
  waivable: false,
});

/** Something that nobody has decided yet. */
export interface OpenQuestion {
  /** The tenant cluster that needs an answer. */
  readonly origin: Origin;
  /** As people say it: `where its audit log goes`. */
  readonly what: string;
  /** The field that would answer, `…` for its value: `audit: { sink: … }`. */
  readonly field: string;
  /** Values that would be accepted; empty when any value of the right form is. */
  readonly choice: Iterable<string>;
  /** Where the jurisdiction could answer for all its tenants. */
  readonly orIn?: string;
  /** The edit that answers, where the field alone does not say it. */
  readonly answer?: SetValue;
}

/** Asks at the tenant's line, with the values that would be accepted. */
export function ask(question: OpenQuestion, report: Report): undefined {
  const { origin, what, field, orIn } = question;
  const choice = [...question.choice].sort();
  const cure = question.answer ?? answerOf(question, choice);
  const answer = field.replace("…", listNames(choice) || "…");
  report({
    definition: decisionMissing,
    origin,
    message: `nobody has said ${what}`,
    hint: `add ${answer}${orIn ? `, or decide it for all in ${orIn}` : ""}`,
    ...(cure && { cure: decision(cure) }),
  });
  return undefined;
}

/** The first value that would be accepted, or the example that the field's words end with. */
function answerOf(
  { origin, field }: OpenQuestion,
  [first]: readonly string[],
): SetValue | undefined {
  const value = first ?? / such as "?([^"]+)"?$/.exec(field)?.[1];
  const keys = [...(field.split("…")[0] ?? "").matchAll(/(\w+):/g)].map(([, key = ""]) => key);
  return value === undefined ? undefined : setTo(below(origin, ...keys), value);
}
