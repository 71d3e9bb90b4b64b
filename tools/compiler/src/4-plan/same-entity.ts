import { defineFinding } from "@bailiwick/model/finding";
import type { LegalEntity } from "@bailiwick/model/kinds/document";
import type { Origin } from "@bailiwick/model/origin";
import type { Catalog } from "../handoff/catalog.ts";
import type { Report } from "../handoff/report.ts";

const oneEntityTwoFacts = defineFinding({
  code: "one-entity-two-facts",
  severity: "error",
  summary: "The same LEI has the same name and country in every file.",
  why: "one of the two files is wrong about who the tenant is, and nobody can tell which",
  basis: "house",
  waivable: false,
});

interface Mention {
  readonly entity: LegalEntity;
  readonly origin: Origin;
}

/** Reports tenants, over all jurisdictions, that share an LEI and differ in its facts. */
export function reportOneEntityTwoFacts({ jurisdictions }: Catalog, report: Report): void {
  const first = new Map<string, Mention>();
  for (const tenant of jurisdictions.flatMap((jurisdiction) => jurisdiction.tenants)) {
    const entity = tenant.spec.legalEntity;
    if (entity.lei === undefined) continue;
    const origin = { file: tenant.file, pointer: "/spec/legalEntity" };
    const other = first.get(entity.lei);
    if (!other) first.set(entity.lei, { entity, origin });
    else if (other.entity.name !== entity.name || other.entity.country !== entity.country) {
      report({
        definition: oneEntityTwoFacts,
        origin,
        message: `"${entity.lei}" is ${facts(entity)} here and ${facts(other.entity)} elsewhere`,
        hint: "correct the one that differs from the register",
        related: [{ origin: other.origin, message: facts(other.entity) }],
      });
    }
  }
}

function facts({ name, country }: LegalEntity): string {
  return `"${name}" (${country})`;
}
