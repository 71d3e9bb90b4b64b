import type { JsonObject } from "@bailiwick/model/json-value";
import { JURISDICTION_LABEL, PLACE_LABEL } from "@bailiwick/model/labels";
import type { Place } from "../../handoff/catalog.ts";
import type { TenantClusterPlan } from "../../handoff/plan.ts";
import { KEPT_BY_ARGO_CD } from "../kept-by-argo-cd.ts";
import type { ValuesContext } from "./values.ts";

/** Operators of the host that work for the tenant cluster; the section is absent without any. */
export function integrations({ plan, cluster }: ValuesContext): JsonObject {
  const { metrics, certificateIssuer, secretStore } = cluster;
  const labels = (place: Place) => ({
    [JURISDICTION_LABEL]: plan.jurisdiction.name,
    [PLACE_LABEL]: place.entry.name,
  });
  const asked = {
    ...(certificateIssuer && { certManager: certManager(labels(certificateIssuer.value)) }),
    ...(secretStore && { externalSecrets: externalSecrets(labels(secretStore.value)) }),
    // Nodes are shared: what they do says something of the neighbours.
    ...(metrics?.value.pods && { metricsServer: { enabled: true, nodes: false } }),
  };
  return Object.keys(asked).length > 0 ? { integrations: asked } : {};
}

/** Issuers of the tenant stay inside; an issuer of the host is shown by the labels it has. */
function certManager(labels: JsonObject): JsonObject {
  return {
    enabled: true,
    sync: {
      fromHost: { clusterIssuers: { enabled: true, selector: { labels } } },
      toHost: { issuers: { enabled: false } },
    },
  };
}

/** The same for stores. */
function externalSecrets(matchLabels: JsonObject): JsonObject {
  return {
    enabled: true,
    sync: {
      fromHost: { clusterStores: { enabled: true, selector: { matchLabels } } },
      toHost: { stores: { enabled: false } },
    },
  };
}

/** Sleep and protection against deletion, where a licence carries them out. */
export function lifeOf({ sleep, deletionProtection, licence }: TenantClusterPlan): JsonObject {
  return {
    ...(deletionProtection && licence && { deletion: { prevent: true } }),
    ...(sleep && { sleep: { auto: { afterInactivity: inHours(sleep.value.afterInactivity) } } }),
  };
}

/** `PT1H30M` as Go writes it: `1h30m`. */
function inHours(duration: string): string {
  return duration.replace("PT", "").toLowerCase();
}

/** Marks all that the chart makes: Argo CD then leaves it, whatever happens to its source. */
export function kept({ deletionProtection }: TenantClusterPlan): JsonObject {
  return deletionProtection ? { globalMetadata: { annotations: { ...KEPT_BY_ARGO_CD } } } : {};
}

/** Who pulls images, where the registry asks: for the control plane, and for workloads. */
export function pullSecrets({ plan }: ValuesContext): JsonObject {
  const { pullSecretName } = plan.registry.entry;
  if (pullSecretName === undefined) return {};
  const imagePullSecrets = [{ name: pullSecretName }];
  return { serviceAccount: { imagePullSecrets }, workloadServiceAccount: { imagePullSecrets } };
}
