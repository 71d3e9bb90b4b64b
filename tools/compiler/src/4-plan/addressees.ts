import { decision } from "@bailiwick/model/cure";
import { setTo, takeOut } from "@bailiwick/model/edit";
import { defineFinding } from "@bailiwick/model/finding";
import type { Regulation } from "@bailiwick/model/kinds/regulation";
import { below, type Origin } from "@bailiwick/model/origin";
import type { JurisdictionEntry, TenantEntry } from "../handoff/catalog.ts";
import type { Report } from "../handoff/report.ts";
import { listNames } from "../wording/list-names.ts";
import { ask } from "./ask.ts";

const regulationBindsOthers = defineFinding({
  code: "regulation-binds-others",
  severity: "error",
  summary: "A tenant declares regulations that can bind an entity such as it says it is.",
  why: "evidence for an act that does not bind the tenant hides the act that does",
  basis: "law",
  // Where an establishment and not the seat decides, the entity's counsel may know better.
  waivable: true,
});

/** Reports regulations that cannot bind this tenant, and asks for the facts that they go by. */
export function reportWrongAddressee(
  tenant: TenantEntry,
  { regulations }: JurisdictionEntry,
  report: Report,
): void {
  const list: Origin = { file: tenant.file, pointer: "/spec/regulations" };
  tenant.spec.regulations.forEach((name, index) => {
    const regulation = regulations.find(({ metadata }) => metadata.name === name);
    // One that is not in force here is reported where names are looked up.
    if (!regulation) return;
    const origin = below(list, index);
    const reason = reasonAgainst(tenant, regulation);
    if (reason) {
      report({
        definition: regulationBindsOthers,
        origin,
        message: `"${name}" cannot bind ${tenant.name}: ${reason.because}`,
        hint: `take ${name} out of the regulations of ${tenant.name}${reason.otherwise ?? ""}`,
        cure: decision(takeOut(origin)),
        related: [{ origin: reason.origin, message: "whom it binds" }],
      });
      return;
    }
    askForFacts(tenant, regulation, origin, report);
  });
}

interface Reason {
  readonly because: string;
  readonly otherwise?: string;
  readonly origin: Origin;
}

function reasonAgainst(
  { spec }: TenantEntry,
  { metadata, spec: { addressee, binds } }: Regulation,
): Reason | undefined {
  const at: Origin = {
    file: `policies/regulations/${metadata.name}.yaml`,
    pointer: "/spec",
  };
  const { legalEntity, nis2 } = spec;
  if (addressee === "provider") {
    const because =
      "it binds those who run the platform, and the jurisdiction declares it for them";
    return { because, origin: below(at, "addressee") };
  }
  if (binds?.seat !== undefined && legalEntity.country !== binds.seat) {
    return {
      because:
        `it goes by a seat in ${binds.seat}, ` +
        `and ${legalEntity.name} has its own in ${legalEntity.country}`,
      otherwise: ", or correct legalEntity.country",
      origin: below(at, "binds", "seat"),
    };
  }
  if (binds?.sectors && nis2 && !binds.sectors.includes(nis2.sector)) {
    return {
      because: `it binds the sector ${listNames(binds.sectors)}, and this one is ${nis2.sector}`,
      otherwise: ", or correct nis2.sector",
      origin: below(at, "binds", "sectors"),
    };
  }
  return undefined;
}

function askForFacts(
  { name: tenant, spec }: TenantEntry,
  { metadata: { name }, spec: { asks = [], binds } }: Regulation,
  origin: Origin,
  report: Report,
): void {
  if (asks.includes("nis2") && !spec.nis2) {
    const what = `which class and sector of NIS2 ${tenant} belongs to, and ${name} goes by them`;
    const field = "nis2: { class: essential or important, sector: … }";
    const sector = binds?.sectors?.[0] ?? "banking";
    const answer = setTo({ ...origin, pointer: "/spec/nis2" }, { class: "important", sector });
    ask({ origin, what, field, choice: binds?.sectors ?? [], answer }, report);
  }
  if (asks.includes("lei") && spec.legalEntity.lei === undefined) {
    const what = `the Legal Entity Identifier of ${spec.legalEntity.name}, and ${name} goes by it`;
    ask({ origin, what, field: "legalEntity: { lei: … }", choice: [] }, report);
  }
}
