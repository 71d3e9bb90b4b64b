import type { JsonObject } from "@bailiwick/model/json-value";
import { deviceQuota } from "../device-quota.ts";
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
    ...deviceQuota(context.plan.jurisdiction.name, context.cluster),
  };
}
