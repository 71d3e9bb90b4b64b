import { commaList } from "./comma-list.ts";
import type { Answers } from "./field.ts";
import { type Inline, inlineYaml } from "./inline-yaml.ts";

/** Lines of one operator in a jurisdiction's file. */
export function operatorLines(said: Answers): readonly string[] {
  const fields: Readonly<Record<string, Inline>> = {
    legalEntity: {
      name: said.operatorLegalName,
      country: said.operatorCountry,
      lei: said.operatorLei,
    },
    control: {
      registeredOffice: said.registeredOffice,
      centralAdministration: said.centralAdministration,
      principalEstablishment: said.principalEstablishment,
      ultimateParent: { name: said.parentName, country: said.parentCountry },
    },
    foreignHolding: {
      maxSinglePct: percent(said.foreignSingle),
      collectivePct: percent(said.foreignTogether),
      veto: said.foreignVeto === "yes",
      boardMajority: said.foreignMajority === "yes",
    },
    presence: commaList(said.presence),
    facts: { asOf: said.factsAsOf, reviewBy: said.factsReviewBy, source: said.factsSource },
  };
  return [
    `    - name: ${inlineYaml(said.operator ?? "")}`,
    ...Object.entries(fields).map(([key, value]) => `      ${key}: ${inlineYaml(value)}`),
  ];
}

/** A number where it is one; else the text itself, for the compiler to refuse. */
function percent(text: string | undefined): number | string | undefined {
  return text !== undefined && /^\d+(?:\.\d+)?$/.test(text) ? Number(text) : text;
}
