import type { JsonObject } from "@bailiwick/model/json-value";
import type { ContainerAmounts } from "@bailiwick/model/kinds/tenant-limits";
import type { TenantClusterPlan } from "../../handoff/plan.ts";
import { deviceQuota } from "../device-quota.ts";
import { podSecurityOf } from "../pod-security.ts";
import type { ValuesContext } from "./values.ts";

/** Pod security, limits and quota of the host namespace; the chart's own network set stays off. */
export function policies(context: ValuesContext): JsonObject {
  return {
    limitRange: { enabled: true, ...limits(context.cluster) },
    networkPolicy: {
      // The chart's set cannot be closed: it lets 443, 8443 and 6443 out to anywhere.
      enabled: false,
      fallbackDns: "",
      workload: { publicEgress: { cidr: "", enabled: false, except: [] } },
    },
    podSecurityStandard: podSecurityOf(context.cluster),
    resourceQuota: { enabled: true, quota: quota(context) },
  };
}

/** Every key of the chart is said: one that is left out keeps the chart's own number. */
function quota(context: ValuesContext): JsonObject {
  const { controls, template } = context.cluster;
  const shape = { ...template.value.spec.quota, ...controls.quota?.value };
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

/** Amounts of one container, where any were chosen; all of them then, and not the chosen alone. */
function limits({ controls }: TenantClusterPlan): JsonObject {
  const chosen = Object.entries(controls.limits?.value ?? {}) as [string, ContainerAmounts][];
  return Object.fromEntries(
    chosen
      .filter(([, amounts]) => Object.keys(amounts).length > 0)
      .map(([which, { cpu, memory, ephemeralStorage }]) => [
        which,
        {
          ...(cpu !== undefined && { cpu }),
          ...(memory !== undefined && { memory }),
          ...(ephemeralStorage !== undefined && { "ephemeral-storage": ephemeralStorage }),
        },
      ]),
  );
}
