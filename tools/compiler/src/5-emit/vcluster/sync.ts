import type { JsonObject } from "@bailiwick/model/json-value";
import { JURISDICTION_LABEL } from "@bailiwick/model/labels";
import type { ValuesContext } from "./values.ts";

/** What passes between tenant cluster and host: the pods' placement is forced on the way. */
export function sync({ plan, cluster, registry, placement }: ValuesContext): JsonObject {
  const { images } = cluster.template.value.spec;
  const { toleration } = placement;
  const inside = { matchLabels: { [JURISDICTION_LABEL]: plan.jurisdiction.name } };
  return {
    fromHost: {
      ingressClasses: { enabled: false },
      // Off: real nodes would show the host's inventory and need rights on every pod.
      nodes: { enabled: false, selector: { labels: placement.nodeSelector } },
      priorityClasses: { enabled: false },
      runtimeClasses: { enabled: true, selector: inside },
      storageClasses: { enabled: true, selector: inside },
    },
    toHost: {
      ingresses: { enabled: false },
      networkPolicies: { enabled: false },
      persistentVolumes: { enabled: false },
      pods: {
        ...(toleration && {
          enforceTolerations: [`${toleration.key}=${toleration.value}:${toleration.effect}`],
        }),
        rewriteHosts: {
          initContainer: {
            image: {
              registry,
              repository: images.initContainer,
              tag: images.initContainerTag,
            },
          },
        },
        // Otherwise tokens stand in annotations of the host's pods.
        useSecretsForSATokens: true,
      },
      priorityClasses: { enabled: false },
    },
  };
}
