import type { ControlPlaneClusterPlan, JurisdictionPlan } from "../../handoff/plan.ts";
import { deviceClassName } from "../device-classes.ts";
import { registryPrefix, remoteUrl } from "../paths.ts";
import { deliveryAccount } from "./delivery-account.ts";
import type { PolicyFacts } from "./policy-facts.ts";
import { tenantFacts } from "./tenant-facts.ts";

/** What policies of one control plane cluster are bound to: what it offers, and nothing else. */
export function hostFacts(plan: JurisdictionPlan, cluster: ControlPlaneClusterPlan): PolicyFacts {
  const { name: jurisdiction, delivery } = plan.jurisdiction;
  const { runtimeClasses = [], priorityClasses = [] } = cluster.spec;
  return {
    ...tenantFacts({ ...plan, controlPlaneClusters: [cluster] }),
    "cluster.name": cluster.name,
    "cluster.deviceClasses": cluster.gpuClasses.map((pool) => deviceClassName(jurisdiction, pool)),
    "cluster.runtimeClasses": runtimeClasses.map(({ name }) => name),
    "cluster.priorityClasses": priorityClasses.map(({ name }) => name),
    "delivery.account": deliveryAccount(cluster.name === delivery.cluster.name),
    "delivery.sources": [remoteUrl(plan), registryPrefix({ registry: plan.charts })],
  };
}
