import type { JsonObject } from "@bailiwick/model/json-value";
import type { GpuPool } from "@bailiwick/model/kinds/control-plane-cluster";
import { JURISDICTION_LABEL } from "@bailiwick/model/labels";
import { DeviceClass } from "kubernetes-models/resource.k8s.io/v1/DeviceClass";
import { ResourceClaimTemplate } from "kubernetes-models/resource.k8s.io/v1/ResourceClaimTemplate";
import type { GpuPlan, JurisdictionPlan } from "../../handoff/plan.ts";
import { deviceClassName } from "../device-classes.ts";
import type { Emission } from "../emission.ts";
import { jurisdictionFolder, tenantClusterFolder } from "../paths.ts";
import { plain } from "../typed.ts";

/** A product class per GPU pool at the host, and a claim template per tenant workload. */
export function emitDeviceClaims(plan: JurisdictionPlan): readonly Emission[] {
  const folder = jurisdictionFolder(plan);
  const jurisdiction = plan.jurisdiction.name;
  const classes = plan.controlPlaneClusters.flatMap((cluster) =>
    cluster.gpuClasses.map((pool): Emission => {
      const name = deviceClassName(jurisdiction, pool);
      return {
        path: `${folder}/control-plane-clusters/${cluster.name}/deviceclass-${name}.yaml`,
        source: cluster.file,
        object: deviceClass(name, jurisdiction, pool),
      };
    }),
  );
  const claims = plan.tenants.flatMap((tenantPlan) =>
    tenantPlan.clusters.flatMap((cluster) =>
      cluster.gpus.map(
        ({ value }): Emission => ({
          path: `${folder}/${tenantClusterFolder(tenantPlan, cluster)}/host/manifests.yaml`,
          source: tenantPlan.tenant.file,
          object: claimTemplate(jurisdiction, cluster.release, value),
        }),
      ),
    ),
  );
  return [...classes, ...claims];
}

/**
 * Selects by driver and product, as the driver publishes it. No driver publishes a place: residency
 * rests on the control plane cluster, on pod placement and on the quota, and evidence says so. It
 * has no extendedResourceName: under that name a pod would get devices without a claim to judge.
 */
function deviceClass(name: string, jurisdiction: string, pool: GpuPool): JsonObject {
  const product = JSON.stringify(pool.product);
  const expression =
    `device.driver == ${JSON.stringify(pool.driver)} && ` +
    `device.attributes[${JSON.stringify(pool.driver)}].?productName.orValue("") == ${product}`;
  return plain(
    new DeviceClass({
      metadata: { name, labels: { [JURISDICTION_LABEL]: jurisdiction } },
      spec: { selectors: [{ cel: { expression } }] },
    }),
  );
}

/** In the host namespace, where the tenant cannot forge one. */
function claimTemplate(jurisdiction: string, namespace: string, gpu: GpuPlan): JsonObject {
  const request = {
    name: "devices",
    exactly: {
      allocationMode: "ExactCount" as const,
      count: gpu.request.count,
      deviceClassName: deviceClassName(jurisdiction, gpu.pool),
    },
  };
  return plain(
    new ResourceClaimTemplate({
      metadata: { name: gpu.request.workload, namespace },
      spec: {
        metadata: { labels: { [JURISDICTION_LABEL]: jurisdiction } },
        spec: { devices: { requests: [request] } },
      },
    }),
  );
}
