import { decision } from "@bailiwick/model/cure";
import { setTo } from "@bailiwick/model/edit";
import { defineFinding } from "@bailiwick/model/finding";
import type { LegalEntity } from "@bailiwick/model/kinds/document";
import { below, type Origin } from "@bailiwick/model/origin";
import type { Report } from "../handoff/report.ts";
import { checkCountry } from "./countries.ts";

const leiCheckDigitsWrong = defineFinding({
  code: "lei-check-digits-wrong",
  severity: "error",
  summary: "A Legal Entity Identifier has the check digits of ISO 17442.",
  why: "an identifier with a typing mistake names nobody, or somebody else",
  basis: "house",
  waivable: false,
});

/** Checks the country and the identifier of a legal person. */
export function checkLegalEntity(entity: LegalEntity, origin: Origin, report: Report): void {
  checkCountry(entity.country, below(origin, "country"), report);
  if (entity.lei === undefined || remainder(entity.lei) === 1) return;
  report({
    definition: leiCheckDigitsWrong,
    origin: below(origin, "lei"),
    message: `"${entity.lei}" does not pass the check of its last two digits`,
    hint: `compare it with the register; "${withCheckDigits(entity.lei)}" would pass`,
    cure: decision(setTo(below(origin, "lei"), withCheckDigits(entity.lei))),
  });
}

/** ISO 7064 MOD 97-10: letters count from 10, and the whole number leaves a rest of 1. */
function remainder(lei: string): number {
  const digits = [...lei].map((character) => Number.parseInt(character, 36).toString()).join("");
  return [...digits].reduce((rest, digit) => (rest * 10 + Number(digit)) % 97, 0);
}

function withCheckDigits(lei: string): string {
  const body = lei.slice(0, 18);
  return body + String(98 - remainder(`${body}00`)).padStart(2, "0");
}
