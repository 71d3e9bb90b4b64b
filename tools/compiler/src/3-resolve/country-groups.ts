/**
 * Member States of the European Union.
 * Source: Treaty on European Union, Art. 52, as in force since 2020-02-01; verifiedOn 2026-11-21.
 */
const EU = [
  ..."AT BE BG CY CZ DE DK EE ES FI FR GR HR HU IE IT".split(" "),
  ..."LT LU LV MT NL PL PT RO SE SI SK".split(" "),
];

/**
 * Groups that a jurisdiction may name as members; never valid where one country is asked for.
 * EEA: Agreement on the European Economic Area, Art. 2: the Union and IS, LI, NO.
 */
export const COUNTRY_GROUPS: ReadonlyMap<string, readonly string[]> = new Map([
  ["EU", EU],
  ["EEA", [...EU, "IS", "LI", "NO"].sort()],
]);
