import type { DecidedTree } from "../handoff/comparison.ts";
import type { JurisdictionPlan, TenantClusterPlan, TenantPlan } from "../handoff/plan.ts";
import type { Holds } from "./raw-effect.ts";

/** One tenant cluster with what it stands in. */
interface Standing {
  readonly plan: JurisdictionPlan;
  readonly tenant: TenantPlan;
  readonly cluster: TenantClusterPlan;
}

/**
 * Tenant clusters that an input file can matter for, by where the file lies: the widest set that
 * is not everybody. `cluster` narrows a tenant's file down to one of its tenant clusters.
 */
export function affectedClusters({ plan }: DecidedTree, file: string, cluster?: string): Holds {
  const [room, first = "", folder, last = ""] = file.split("/");
  // The record of a move lies beside the tenant's file: `acme-bank.move.yaml`.
  const name = last.replace(/(\.move|\.drills)?\.yaml$/, "");
  switch (room) {
    case "jurisdictions":
      return holds(plan, first, (each) => inJurisdiction(each, folder, name, cluster));
    case "templates":
      return holds(plan, undefined, (each) => each.cluster.template.value.file === file);
    case "policies":
      return holds(plan, undefined, (each) => first !== "regulations" || isBound(each, folder));
    default:
      return { tenantClusters: [], jurisdictions: [] };
  }
}

function inJurisdiction(
  { tenant, cluster }: Standing,
  folder: string | undefined,
  name: string,
  only: string | undefined,
): boolean {
  switch (folder) {
    case "tenants":
      return tenant.tenant.name === name && (only === undefined || cluster.name === only);
    case "control-plane-clusters":
      return [cluster.controlPlaneCluster, cluster.snapshots?.restoreTo].some(
        (each) => each?.value.name === name,
      );
    default:
      return true;
  }
}

function isBound({ tenant, plan }: Standing, file = ""): boolean {
  const name = file.replace(/\.yaml$/, "");
  const provider = plan.jurisdiction.regulations.some(
    ({ metadata, spec }) => metadata.name === name && spec.addressee !== "tenant",
  );
  return provider || tenant.tenant.spec.regulations.includes(name);
}

function holds(
  { jurisdictions }: DecidedTree["plan"],
  code: string | undefined,
  matters: (standing: Standing) => boolean,
): Holds {
  const own = jurisdictions.filter(
    ({ jurisdiction }) => code === undefined || jurisdiction.name === code,
  );
  const found = own.flatMap((plan) =>
    plan.tenants.flatMap((tenant) =>
      tenant.clusters.flatMap((cluster) => {
        const name = `${plan.jurisdiction.name}/${tenant.tenant.name}/${cluster.name}`;
        return matters({ plan, tenant, cluster }) ? [name] : [];
      }),
    ),
  );
  const codes = found.map((name) => name.split("/")[0] ?? "");
  return {
    tenantClusters: found,
    jurisdictions: code === undefined ? [...new Set(codes)] : [code],
  };
}
