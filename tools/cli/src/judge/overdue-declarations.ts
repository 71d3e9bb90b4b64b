import type { Compilation } from "@bailiwick/compiler";
import { decision } from "@bailiwick/model/cure";
import { type Edit, setTo, takeOut } from "@bailiwick/model/edit";
import { defineFinding, type Finding } from "@bailiwick/model/finding";
import { isJsonObject } from "@bailiwick/model/json-value";
import type { Jurisdiction } from "@bailiwick/model/kinds/jurisdiction";
import type { Operator } from "@bailiwick/model/kinds/operator";
import type { Origin } from "@bailiwick/model/origin";

const declarationOverdue = defineFinding({
  code: "declaration-overdue",
  severity: "warning",
  summary: "Facts about operators are looked at again by the day that they name.",
  why: "a ceiling is worth as much as the facts that it stands on were worth when last looked at",
  basis: "house",
  waivable: false,
});

/**
 * Facts and attestations of operators whose day has passed, in UTC. Compile ignores dates: the same
 * tree, the same bytes.
 */
export function overdueDeclarations(
  { inputs }: Compilation,
  today = new Date().toISOString().slice(0, 10),
): readonly Finding[] {
  return inputs.flatMap(({ path, root }) => {
    if (!isJsonObject(root) || root.kind !== "Jurisdiction") return [];
    const { spec } = root as unknown as Partial<Jurisdiction>;
    const operators = Array.isArray(spec?.operators) ? spec.operators : [];
    return operators.flatMap((operator, index) =>
      daysOf(operator ?? {})
        .filter(({ day }) => typeof day === "string" && day < today)
        .map(({ pointer, what, cure, day, edit }) => ({
          definition: declarationOverdue,
          origin: { file: path, pointer: `/spec/operators/${index}${pointer}` },
          message: `${what} "${day}"`,
          hint: cure,
          cure: decision(
            edit({ file: path, pointer: `/spec/operators/${index}${pointer}` }, today),
          ),
        })),
    );
  });
}

interface NamedDay {
  readonly day: string | undefined;
  readonly pointer: string;
  readonly what: string;
  readonly cure: string;
  readonly edit: (at: Origin, today: string) => Edit;
}

/** Shapes are not checked yet where this runs: what is missing has been reported as missing. */
function daysOf({ name, facts, attestations }: Partial<Operator>): readonly NamedDay[] {
  return [
    {
      day: facts?.reviewBy,
      pointer: "/facts/reviewBy",
      what: `the facts about ${name} were to be looked at again by`,
      cure: "compare them with their source, correct them, and set asOf and reviewBy anew",
      edit: (at, today) => setTo(at, nextYear(today)),
    },
    ...(Array.isArray(attestations) ? attestations : []).map((attestation, index) => ({
      day: attestation?.validUntil,
      pointer: `/attestations/${index}/validUntil`,
      what: `attestation "${attestation?.scheme}" of ${name} covers days up to`,
      cure: "declare the report that follows it, or remove the attestation",
      edit: ({ file, pointer }: Origin) =>
        takeOut({ file, pointer: pointer.replace(/\/validUntil$/, "") }),
    })),
  ];
}

/** The same day of the next year; a day that no year after this one has, the day before it. */
function nextYear(day: string): string {
  return `${Number(day.slice(0, 4)) + 1}${day.slice(4).replace("-02-29", "-02-28")}`;
}
