import { decision } from "@bailiwick/model/cure";
import { type Edit, setTo } from "@bailiwick/model/edit";
import { defineFinding, type Finding } from "@bailiwick/model/finding";
import type { LegalEntity } from "@bailiwick/model/kinds/document";
import { below, type Origin } from "@bailiwick/model/origin";
import type { Catalog, JurisdictionEntry, TenantEntry } from "../handoff/catalog.ts";
import type { Report } from "../handoff/report.ts";

const oneEntityTwoFacts = defineFinding({
  code: "one-entity-two-facts",
  severity: "error",
  summary: "The same LEI has the same name and country in every file.",
  why: "one of the two files is wrong about who somebody is, and nobody can tell which",
  basis: "house",
  waivable: false,
});

interface Mention {
  readonly lei: string;
  readonly origin: Origin;
  /** As a message shows them: `"Acme Bank SE" (DE)`. */
  readonly facts: string;
  /** Only of operators: the last company up the chain, shown in the same way. */
  readonly parent?: string;
  readonly entity: Pick<LegalEntity, "name" | "country">;
  readonly parentEntity?: Pick<LegalEntity, "name" | "country">;
}

/**
 * Reports tenants and operators, over all jurisdictions, that share an LEI and differ in name or
 * country; and operators that differ in their ultimate parent.
 */
export function reportOneEntityTwoFacts({ jurisdictions }: Catalog, report: Report): void {
  const mentions = [
    ...jurisdictions.flatMap((jurisdiction) => jurisdiction.tenants.flatMap(tenantMention)),
    ...jurisdictions.flatMap(operatorMentions),
  ];
  for (const [lei, same] of Map.groupBy(mentions, (mention) => mention.lei)) {
    const [first, ...others] = same;
    const parent = same.find((mention) => mention.parent !== undefined);
    for (const other of others) {
      if (first && other.facts !== first.facts) report(contradiction(lei, other, first, "facts"));
      if (parent && other.parent !== undefined && other.parent !== parent.parent) {
        report(contradiction(lei, other, parent, "parent"));
      }
    }
  }
}

function tenantMention({ file, spec }: TenantEntry): readonly Mention[] {
  const { lei } = spec.legalEntity;
  if (lei === undefined) return [];
  return [
    {
      lei,
      origin: { file, pointer: "/spec/legalEntity" },
      facts: factsOf(spec.legalEntity),
      entity: spec.legalEntity,
    },
  ];
}

function operatorMentions({ file, spec }: JurisdictionEntry): readonly Mention[] {
  return spec.operators.flatMap(({ legalEntity, control }, index) => {
    const { lei } = legalEntity;
    if (lei === undefined) return [];
    const origin = { file, pointer: `/spec/operators/${index}/legalEntity` };
    const parent = factsOf(control.ultimateParent);
    const entities = { entity: legalEntity, parentEntity: control.ultimateParent };
    return [{ lei, origin, facts: factsOf(legalEntity), parent, ...entities }];
  });
}

function contradiction(
  lei: string,
  here: Mention,
  there: Mention,
  what: "facts" | "parent",
): Finding {
  const is = what === "facts" ? "is" : "has the ultimate parent";
  return {
    definition: oneEntityTwoFacts,
    origin: here.origin,
    message: `"${lei}" ${is} ${here[what]} here and ${there[what]} elsewhere`,
    hint: "correct the one that differs from the register",
    cure: decision(...correction(here, there, what)),
    related: [{ origin: there.origin, message: there[what] ?? "" }],
  };
}

function factsOf({ name, country }: Pick<LegalEntity, "name" | "country">): string {
  return `"${name}" (${country})`;
}

/** What the other place says; which of the two is right, the register knows. */
function correction(here: Mention, there: Mention, what: "facts" | "parent"): readonly Edit[] {
  const operator = here.origin.pointer.replace(/\/legalEntity$/, "");
  const parent = { ...here.origin, pointer: `${operator}/control/ultimateParent` };
  const at = what === "facts" ? here.origin : parent;
  const { name, country } = (what === "facts" ? there.entity : there.parentEntity) ?? there.entity;
  return [setTo(below(at, "name"), name), setTo(below(at, "country"), country)];
}
