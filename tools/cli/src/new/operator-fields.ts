import type { Field } from "./field.ts";

/** The legal entity that runs things, and the facts about who can compel it. */
export const OPERATOR_FIELDS: readonly Field[] = [
  { key: "operator", takes: "<name>", ask: "Operator, in lower case" },
  { key: "operatorLegalName", takes: "<name>", ask: "Name of its legal entity" },
  { key: "operatorCountry", takes: "<code>", ask: "Country of that entity" },
  { key: "operatorLei", takes: "<lei>", ask: "Legal entity identifier", needed: false },
  { key: "registeredOffice", takes: "<code>", ask: "Country of its registered office" },
  { key: "centralAdministration", takes: "<code>", ask: "Country of its central administration" },
  { key: "principalEstablishment", takes: "<code>", ask: "Country of its principal establishment" },
  { key: "parentName", takes: "<name>", ask: "Its ultimate parent, or itself if it has none" },
  { key: "parentCountry", takes: "<code>", ask: "Country of that parent" },
  { key: "foreignSingle", takes: "<percent>", ask: "Largest single foreign holding in percent" },
  { key: "foreignTogether", takes: "<percent>", ask: "All foreign holdings together in percent" },
  { key: "foreignVeto", ask: "A foreign holder can veto" },
  { key: "foreignMajority", ask: "A foreign holder can appoint a majority of a governing body" },
  { key: "presence", takes: "<codes>", ask: "Countries where a court can find it, commas between" },
  { key: "factsAsOf", takes: "<day>", ask: "Day of these facts, as in 2026-11-01" },
  { key: "factsReviewBy", takes: "<day>", ask: "Day by which they are looked at again" },
  {
    key: "factsSource",
    takes: "<text>",
    ask: "Where they come from: an extract, a contract annex",
  },
];
