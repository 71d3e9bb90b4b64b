import type { JsonObject } from "@bailiwick/model/json-value";
import { deviceClassName } from "../device-classes.ts";
import type { ValuesContext } from "./values.ts";

/** Pod security, limits and quota of the host namespace; the chart's own network set stays off. */
export function policies(context: ValuesContext): JsonObject {
  const { template } = context.cluster;
  return {
    limitRange: { enabled: true },
    networkPolicy: {
      // The chart's set cannot be closed: it lets 443, 8443 and 6443 out to anywhere.
      enabled: false,
      fallbackDns: "",
      workload: { publicEgress: { cidr: "", enabled: false, except: [] } },
    },
    podSecurityStandard: template.value.spec.defaults.podSecurityStandard,
    resourceQuota: { enabled: true, quota: quota(context) },
  };
}

/** Every key of the chart is said: one that is left out keeps the chart's own number. */
function quota(context: ValuesContext): JsonObject {
  const shape = context.cluster.template.value.spec.quota;
  return {
    "requests.cpu": shape.requestsCpu,
    "requests.memory": shape.requestsMemory,
    "requests.storage": shape.requestsStorage,
    "requests.ephemeral-storage": shape.requestsEphemeralStorage,
    "limits.cpu": shape.limitsCpu,
    "limits.memory": shape.limitsMemory,
    "limits.ephemeral-storage": shape.limitsEphemeralStorage,
    "services.nodeports": 0,
    "services.loadbalancers": 0,
    "count/configmaps": shape.configMaps,
    "count/endpoints": shape.services,
    "count/persistentvolumeclaims": shape.persistentVolumeClaims,
    "count/pods": shape.pods,
    "count/secrets": shape.secrets,
    "count/services": shape.services,
    ...deviceQuota(context),
  };
}

/**
 * Devices by class: what the tenant declared, and none of every other class.
 * Key: Kubernetes resource quota, `<class>.deviceclass.resource.k8s.io/devices`.
 */
function deviceQuota({ plan, cluster }: ValuesContext): JsonObject {
  const pools = cluster.controlPlaneCluster.value.spec.gpuPools ?? [];
  return Object.fromEntries(
    pools.map((pool) => {
      const claims = cluster.gpus.filter(({ value }) => value.pool === pool);
      const devices = claims.reduce((sum, { value }) => sum + value.request.count, 0);
      const name = deviceClassName(plan.jurisdiction.name, pool);
      return [`${name}.deviceclass.resource.k8s.io/devices`, devices];
    }),
  );
}
