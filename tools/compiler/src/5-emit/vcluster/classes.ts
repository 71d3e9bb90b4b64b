import type { JsonObject } from "@bailiwick/model/json-value";
import { CLASS_LABEL, JURISDICTION_LABEL } from "@bailiwick/model/labels";
import type { ValuesContext } from "./values.ts";

/**
 * Classes of the host that may be named inside. A selector is always written: without one the
 * syncer offers every class that the host has (vCluster 0.36.1, sync.fromHost).
 */
export function offeredClasses({ plan, cluster }: ValuesContext): JsonObject {
  const { gateway, ingress, priority, runtime, storage } = cluster.classes?.value ?? {};
  const among = (names: readonly string[] | undefined): JsonObject => ({
    enabled: true,
    selector: {
      ...(names && {
        matchExpressions: [{ key: CLASS_LABEL, operator: "In", values: [...names].sort() }],
      }),
      matchLabels: { [JURISDICTION_LABEL]: plan.jurisdiction.name },
    },
  });
  return {
    ...(gateway && { gatewayClasses: among(gateway) }),
    ingressClasses: ingress ? among(ingress) : { enabled: false },
    priorityClasses: priority ? among(priority) : { enabled: false },
    runtimeClasses: among(runtime),
    storageClasses: among(storage),
  };
}
