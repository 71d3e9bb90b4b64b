import type { JsonObject } from "@bailiwick/model/json-value";
import { controlPlaneImage } from "../control-plane-image.ts";
import { kubernetesImage } from "../kubernetes-image.ts";
import { AUDIT_CONFIG, AUDIT_FOLDER, auditArguments } from "./audit.ts";
import { exposedHosts, exposure } from "./doors.ts";
import { podParts } from "./pod-parts.ts";
import { endpointHost } from "./private-nodes.ts";
import { CONTAINER_SECURITY, POD_SECURITY } from "./security.ts";
import { kept, pullSecrets } from "./services.ts";
import { spread } from "./spread.ts";
import { storeSecret } from "./store-secret.ts";
import type { ValuesContext } from "./values.ts";

/** API server, syncer and DNS of the tenant cluster: images, placement, audit, exposure. */
export function controlPlane(context: ValuesContext): JsonObject {
  const { cluster, registry } = context;
  return {
    advanced: {
      defaultImageRegistry: registry,
      ...disruptionBudget(context),
      ...kept(cluster),
      ...pullSecrets(context),
    },
    ...tenantDns(context),
    distro: { k8s: distro(context) },
    // Hosts of switched-off exposures still stand in the merged configuration of the syncer.
    ingress: { host: "" },
    proxy: { extraSANs: namesOf(context) },
    service: { spec: { type: "ClusterIP" } },
    ...(cluster.metrics?.value.controlPlane && { serviceMonitor: { enabled: true } }),
    statefulSet: statefulSet(context),
    tlsRoute: exposure(cluster),
  };
}

/**
 * No image: the syncer puts the default registry before its own, and before one said here. On
 * machines of the tenant's own, which all stand in the declared network, nothing is selected; and
 * where all is built for FIPS, it runs inside the control plane, since it has no such image.
 */
function tenantDns({ cluster, placement }: ValuesContext): JsonObject {
  if (cluster.privateNodes) return {};
  const embedded = cluster.controls.fips?.value === true;
  const deployment = { nodeSelector: placement.nodeSelector };
  return { coredns: { deployment, ...(embedded && { embedded }) } };
}

/** Every name under which somebody dials the API server and checks its certificate. */
function namesOf({ cluster }: ValuesContext): readonly string[] {
  const { release, privateNodes } = cluster;
  const own = privateNodes ? [endpointHost(privateNodes.value)] : [];
  return [...new Set([`${release}.${release}.svc`, ...exposedHosts(cluster), ...own])];
}

function distro({ cluster, registry }: ValuesContext): JsonObject {
  return {
    apiServer: {
      extraArgs: [...auditArguments(cluster), ...podParts(cluster, registry).arguments],
    },
    image: { registry, ...kubernetesImage(cluster) },
    securityContext: CONTAINER_SECURITY,
  };
}

/** What the chart makes of it is a PodDisruptionBudget; it knows no default of its own. */
function disruptionBudget({ cluster }: ValuesContext): JsonObject {
  const budget = cluster.highAvailability?.value.budget;
  return budget ? { podDisruptionBudget: { enabled: true, ...budget } } : {};
}

function statefulSet(context: ValuesContext): JsonObject {
  const { cluster, registry, placement } = context;
  const { chart } = cluster.template.value.spec;
  const { sidecars } = podParts(cluster, registry);
  return {
    enableServiceLinks: false,
    ...(cluster.highAvailability && {
      highAvailability: { replicas: cluster.highAvailability.value.replicas },
    }),
    image: { registry, repository: controlPlaneImage(cluster), tag: chart.version },
    persistence: persistence(context),
    scheduling: {
      nodeSelector: placement.nodeSelector,
      ...(placement.toleration && { tolerations: [{ ...placement.toleration }] }),
      ...spread(cluster, "vcluster"),
    },
    security: { containerSecurityContext: CONTAINER_SECURITY, podSecurityContext: POD_SECURITY },
    ...(cluster.controls.sandbox && { runtimeClassName: cluster.controls.sandbox.value }),
    ...(sidecars.length > 0 && { sidecarContainers: sidecars }),
  };
}

function persistence({ cluster, registry }: ValuesContext): JsonObject {
  const { backingStore, storageClass, template } = cluster;
  const { mounts, volumes } = podParts(cluster, registry);
  const secret = storeSecret(backingStore.value);
  return {
    addVolumeMounts: [
      { name: AUDIT_CONFIG, mountPath: AUDIT_FOLDER, readOnly: true },
      ...(secret ? [{ name: secret.volume, mountPath: secret.mountPath, readOnly: true }] : []),
      ...mounts,
    ],
    addVolumes: [
      { name: AUDIT_CONFIG, configMap: { name: AUDIT_CONFIG } },
      ...(secret ? [{ name: secret.volume, secret: { secretName: secret.secretName } }] : []),
      ...volumes,
    ],
    volumeClaim: {
      // Data outlives the tenant cluster: erasing it is a step of its own.
      retentionPolicy: "Retain",
      size: template.value.spec.volumeSize,
      storageClass: storageClass.value.name,
    },
  };
}
