import type { Finding } from "@bailiwick/model/finding";
import type { Outcome } from "@bailiwick/model/outcome";
import type { Catalog, JurisdictionEntry } from "../handoff/catalog.ts";
import type {
  ControlPlaneClusterPlan,
  JurisdictionPlan,
  Plan,
  TenantPlan,
} from "../handoff/plan.ts";
import type { Report } from "../handoff/report.ts";
import { reportWrongAddressee } from "./addressees.ts";
import { reportUnmetCeilings } from "./ceilings.ts";
import { reportPlacesOutside } from "./contain.ts";
import { reportHostsTwice } from "./hosts-twice.ts";
import { asksForKyvernoInside } from "./kyverno-inside.ts";
import { findMirrors } from "./mirrors.ts";
import { reportUnfitOperators } from "./operator-demands.ts";
import { reachOf } from "./reach.ts";
import { reportOneEntityTwoFacts } from "./same-entity.ts";
import { serverUrl } from "./servers.ts";
import { planTenantCluster } from "./tenant-cluster.ts";

/** Decides everything, each value with the line that said it; refuses what cannot be. */
export function plan(catalog: Catalog): Outcome<Plan> {
  const findings: Finding[] = [];
  const seen = new Set<string>();
  // A default that ten tenant clusters use is one line and one fault, not ten.
  const report = (finding: Finding) => {
    const { definition, origin, message } = finding;
    const fault = JSON.stringify([definition.code, origin.file, origin.pointer, message]);
    if (!seen.has(fault)) findings.push(finding);
    seen.add(fault);
  };
  reportOneEntityTwoFacts(catalog, report);
  const jurisdictions = catalog.jurisdictions.flatMap(
    (jurisdiction) => planJurisdiction(jurisdiction, catalog, report) ?? [],
  );
  return { value: { jurisdictions }, findings };
}

function planJurisdiction(
  jurisdiction: JurisdictionEntry,
  { admissionPolicies }: Catalog,
  report: Report,
): JurisdictionPlan | undefined {
  const mirrors = findMirrors(jurisdiction, report);
  const reach = reachOf(jurisdiction);
  const tenants = jurisdiction.tenants.map((tenant): TenantPlan => {
    const clusters = tenant.clusters.flatMap(
      (request) => planTenantCluster(request, tenant, jurisdiction, report) ?? [],
    );
    reportWrongAddressee(tenant, jurisdiction, report);
    reportUnmetCeilings(tenant, jurisdiction, reach, report);
    reportUnfitOperators({ tenant, clusters }, jurisdiction, report);
    return { tenant, clusters };
  });
  reportHostsTwice(tenants, report);
  reportPlacesOutside(jurisdiction, tenants, report);
  if (!mirrors) return undefined;
  return {
    jurisdiction,
    ...mirrors,
    controlPlaneClusters: [...jurisdiction.controlPlaneClusters.values()].map(
      (cluster): ControlPlaneClusterPlan => ({
        name: cluster.name,
        file: cluster.file,
        spec: cluster.spec,
        server: serverUrl(cluster, jurisdiction),
        storageClasses: cluster.spec.storageClasses,
        gpuClasses: cluster.spec.gpuPools ?? [],
      }),
    ),
    tenants,
    templates: templatesInUse(tenants),
    admissionPolicies,
    reach,
    kyvernoInside: asksForKyvernoInside(jurisdiction),
  };
}

function templatesInUse(tenants: readonly TenantPlan[]): JurisdictionPlan["templates"] {
  const releases = tenants.flatMap(({ clusters }) =>
    clusters.map(({ template }) => template.value),
  );
  const byFile = new Map(releases.map((release) => [release.file, release]));
  return [...byFile.values()].sort((left, right) => (left.file < right.file ? -1 : 1));
}
