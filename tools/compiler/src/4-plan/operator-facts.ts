import type { ForeignHolding } from "@bailiwick/model/kinds/operator";
import { below, type Origin } from "@bailiwick/model/origin";
import type { JurisdictionEntry } from "../handoff/catalog.ts";

/** Reserved by ISO 3166-1 for users: the country of what nobody declared; always outside. */
export const UNKNOWN_COUNTRY = "ZZ";

/** Above this share a single holder counts as controlling (SecNumCloud 3.2, 19.6.b). */
const CONTROLLING_SHARE_PCT = 24;

/** And above this share foreign holders count together (SecNumCloud 3.2, 19.6.b). */
const CONTROLLING_SHARE_TOGETHER_PCT = 39;

/** A country whose law finds somebody, and the line that says so. */
export interface LegalFact {
  /** ISO 3166-1 alpha-2; `ZZ` for what nobody declared. */
  readonly country: string;
  /** `ultimate parent Vault Holdings Inc. of vaultco`. */
  readonly because: string;
  readonly origin: Origin;
}

/** Countries in which a court finds an operator or one of those who work for it, fact by fact. */
export function operatorFacts(
  names: Iterable<string>,
  jurisdiction: JurisdictionEntry,
): readonly LegalFact[] {
  const seen = new Set<string>();
  const facts: LegalFact[] = [];
  const visit = (name: string, role: string) => {
    // Two operators may work for each other; once is enough.
    if (seen.has(name)) return;
    seen.add(name);
    facts.push(...ownFacts(name, role, jurisdiction));
    const subOperators = jurisdiction.operators.get(name)?.subOperators ?? [];
    for (const each of subOperators) visit(each, `${each}, sub-operator of ${name}`);
  };
  for (const name of names) visit(name, name);
  return facts;
}

function ownFacts(name: string, role: string, { file, spec }: JurisdictionEntry): LegalFact[] {
  const index = spec.operators.findIndex((each) => each.name === name);
  const operator = spec.operators[index];
  // `3-resolve` has reported a name that nobody declared.
  if (!operator) return [];
  const { control, foreignHolding, presence } = operator;
  const at: Origin = { file, pointer: `/spec/operators/${index}` };
  const parent = control.ultimateParent;
  const seat = (
    field: "registeredOffice" | "centralAdministration" | "principalEstablishment",
  ) => ({
    country: control[field],
    origin: below(at, "control", field),
  });
  return [
    { ...seat("registeredOffice"), because: `registered office of ${role}` },
    { ...seat("centralAdministration"), because: `central administration of ${role}` },
    { ...seat("principalEstablishment"), because: `principal establishment of ${role}` },
    {
      country: parent.country,
      because: `ultimate parent ${parent.name} of ${role}`,
      origin: below(at, "control", "ultimateParent", "country"),
    },
    ...presence.map((country, place) => ({
      country,
      because: `presence of ${role}`,
      origin: below(at, "presence", place),
    })),
    ...holderFacts(foreignHolding, role, below(at, "foreignHolding")),
  ];
}

/** Holders have no country of their own in the declaration: foreign, and nobody said whence. */
function holderFacts(holding: ForeignHolding, role: string, at: Origin): LegalFact[] {
  const { maxSinglePct, collectivePct, veto, boardMajority } = holding;
  const fact = (field: keyof ForeignHolding, what: string): LegalFact => ({
    country: UNKNOWN_COUNTRY,
    because: `foreign holders of ${role}: ${what}`,
    origin: below(at, field),
  });
  return [
    ...(maxSinglePct > CONTROLLING_SHARE_PCT
      ? [fact("maxSinglePct", `one has ${maxSinglePct} %, more than ${CONTROLLING_SHARE_PCT}`)]
      : []),
    ...(collectivePct > CONTROLLING_SHARE_TOGETHER_PCT
      ? [
          fact(
            "collectivePct",
            `together ${collectivePct} %, more than ${CONTROLLING_SHARE_TOGETHER_PCT}`,
          ),
        ]
      : []),
    ...(veto ? [fact("veto", "one can veto decisions")] : []),
    ...(boardMajority ? [fact("boardMajority", "one can appoint the majority of a body")] : []),
  ];
}
