import type { JsonObject } from "@bailiwick/model/json-value";
import type { TenantEntry } from "../../handoff/catalog.ts";
import type { JurisdictionPlan, TenantClusterPlan } from "../../handoff/plan.ts";
import { registryPrefix } from "../paths.ts";
import { type Placement, placementOf } from "../placement.ts";
import { REGISTRATION } from "../registration-names.ts";
import { backingStore } from "./backing-store.ts";
import { controlPlane } from "./control-plane.ts";
import { platformSnapshots } from "./platform-snapshots.ts";
import { policies } from "./policies.ts";
import { privateNodes } from "./private-nodes.ts";
import { integrations, lifeOf } from "./services.ts";
import { sync } from "./sync.ts";
import { withChartValues } from "./with-chart-values.ts";

/** What the sections of the values file are written from. */
export interface ValuesContext {
  readonly plan: JurisdictionPlan;
  readonly cluster: TenantClusterPlan;
  /** Host and path that image names begin with. */
  readonly registry: string;
  readonly placement: Placement;
}

/** Values for the vCluster chart, every default that could leave the jurisdiction closed. */
export function vclusterValues(
  plan: JurisdictionPlan,
  tenant: TenantEntry,
  cluster: TenantClusterPlan,
): JsonObject {
  const placement = placementOf(plan.jurisdiction.name, tenant.name, cluster);
  const context: ValuesContext = { plan, cluster, registry: registryPrefix(plan), placement };
  const values = {
    controlPlane: { ...controlPlane(context), backingStore: backingStore(context) },
    // Private nodes only, and closed all the same: a switch elsewhere must not open them.
    deploy: { cni: { flannel: { enabled: false } }, localPathProvisioner: { enabled: false } },
    // A copy for Argo CD, where it reaches: of a name that is the same for all tenant clusters.
    ...(cluster.insideServer && {
      exportKubeConfig: { additionalSecrets: [{ name: REGISTRATION.secret }] },
    }),
    ...integrations(context),
    ...lifeOf(cluster),
    ...platformSnapshots(tenant, cluster),
    logging: { encoding: "json" },
    networking: {
      advanced: {
        fallbackHostCluster: false,
        proxyKubelets: { byHostname: false, byIP: false },
      },
    },
    policies: policies(context),
    sync: sync(context),
    telemetry: { enabled: false },
  };
  const joined = withChartValues(values, privateNodes(context));
  return withChartValues(joined, cluster.values?.value ?? {});
}
