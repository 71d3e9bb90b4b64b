import { decision } from "@bailiwick/model/cure";
import { appendTo, type Edit } from "@bailiwick/model/edit";
import { defineFinding } from "@bailiwick/model/finding";
import type { Operator } from "@bailiwick/model/kinds/operator";
import type { OperatorDemand } from "@bailiwick/model/kinds/regulation";
import { below, type Origin } from "@bailiwick/model/origin";
import type { JurisdictionEntry } from "../handoff/catalog.ts";
import type { TenantPlan } from "../handoff/plan.ts";
import type { Report } from "../handoff/report.ts";

const operatorUnfit = defineFinding({
  code: "operator-unfit-for-regulation",
  severity: "error",
  summary: "Who holds a tenant's data declares what the tenant's regulations ask of it.",
  why: "some acts allow others to hold the data only where the holder is attested or established",
  basis: "law",
  waivable: false,
});

/** Reports operators that hold a tenant's data and lack what one of its regulations asks. */
export function reportUnfitOperators(
  { tenant, clusters }: TenantPlan,
  jurisdiction: JurisdictionEntry,
  report: Report,
): void {
  const holders = listed(
    clusters.flatMap(({ controlPlaneCluster, snapshots }) => [
      controlPlaneCluster.value.spec.operator,
      snapshots?.store.value.entry.operator,
      snapshots?.restoreTo.value.spec.operator,
    ]),
  );
  const list: Origin = { file: tenant.file, pointer: "/spec/regulations" };
  tenant.spec.regulations.forEach((name, index) => {
    const regulation = jurisdiction.regulations.find(({ metadata }) => metadata.name === name);
    const demand = regulation?.spec.operator;
    if (!demand) return;
    for (const holder of holders) {
      for (const lack of lacksOf(holder, demand, jurisdiction)) {
        report({
          definition: operatorUnfit,
          origin: below(list, index),
          message:
            `${demand.article} asks of whoever holds the data of ${tenant.name} ` +
            `${lack.what}, and ${holder} declares none`,
          hint: lack.hint,
          cure: decision(lack.edit),
          related: [{ origin: lack.origin, message: `operator ${holder}` }],
        });
      }
    }
  });
}

interface Lack {
  readonly what: string;
  readonly hint: string;
  readonly edit: Edit;
  readonly origin: Origin;
}

function lacksOf(
  name: string,
  { attestation, establishedIn }: OperatorDemand,
  { file, spec }: JurisdictionEntry,
): readonly Lack[] {
  const index = spec.operators.findIndex((each) => each.name === name);
  const operator = spec.operators[index];
  // `3-resolve` has reported a name that nobody declared.
  if (!operator) return [];
  const origin: Origin = { file, pointer: `/spec/operators/${index}` };
  const attested = operator.attestations?.some(({ scheme }) => scheme === attestation);
  const lacks: Lack[] = [];
  if (attestation !== undefined && !attested) {
    const what = `an attestation "${attestation}"`;
    const hint = `add ${attestation} to the attestations of ${name}, or keep the data with another`;
    const { reviewBy, source } = operator.facts;
    const covers = { scheme: attestation, validUntil: reviewBy, source };
    lacks.push({ what, hint, origin, edit: appendTo(below(origin, "attestations"), covers) });
  }
  if (establishedIn !== undefined && !countriesOf(operator).includes(establishedIn)) {
    const what = `an establishment in ${establishedIn}`;
    const hint = `add ${establishedIn} to the presence of ${name}, or keep the data with another`;
    const presence = below(origin, "presence");
    lacks.push({ what, hint, origin: presence, edit: appendTo(presence, establishedIn) });
  }
  return lacks;
}

function countriesOf({ control, presence }: Operator): readonly string[] {
  return [control.registeredOffice, ...presence];
}

function listed(names: readonly (string | undefined)[]): readonly string[] {
  return [...new Set(names.filter((name) => name !== undefined))].sort();
}
