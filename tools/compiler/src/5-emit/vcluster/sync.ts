import type { JsonObject } from "@bailiwick/model/json-value";
import { offeredClasses } from "./classes.ts";
import { carriedRoutes, importedGateways } from "./doors.ts";
import type { ValuesContext } from "./values.ts";

/** What passes between tenant cluster and host: the pods' placement is forced on the way. */
export function sync(context: ValuesContext): JsonObject {
  const { cluster, registry, placement } = context;
  const { images } = cluster.template.value.spec;
  const { toleration } = placement;
  return {
    fromHost: {
      ...offeredClasses(context),
      ...importedGateways(context),
      // Off: real nodes would show the host's inventory and need rights on every pod.
      nodes: { enabled: false, selector: { labels: placement.nodeSelector } },
    },
    toHost: {
      ...carriedRoutes(context),
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
        ...(cluster.runtimeClass && { runtimeClassName: cluster.runtimeClass.value }),
        // Otherwise tokens stand in annotations of the host's pods.
        useSecretsForSATokens: true,
      },
      priorityClasses: { enabled: false },
      ...(cluster.workloadIdentity && { serviceAccounts: { enabled: true } }),
    },
  };
}
