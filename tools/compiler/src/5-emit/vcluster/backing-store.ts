import type { JsonObject } from "@bailiwick/model/json-value";
import { NODE_POOL_LABEL } from "@bailiwick/model/labels";
import type { Place } from "../../handoff/catalog.ts";
import type { DeployedEtcdPlan, EmbeddedEtcdPlan } from "../../handoff/plan.ts";
import { portOf } from "../port-of.ts";
import { externalSql } from "./external-sql.ts";
import { CONTAINER_SECURITY, POD_SECURITY } from "./security.ts";
import { spread } from "./spread.ts";
import type { ValuesContext } from "./values.ts";

/** Secret in the host namespace with ca.crt, tls.crt and tls.key; Git never holds it. */
export const EXTERNAL_ETCD_SECRET = "external-etcd";

/** Where the control plane finds that Secret. */
export const EXTERNAL_ETCD_FOLDER = "/etc/bailiwick/external-etcd";

/** The store of the tenant cluster's own state: its class, its place, its image. */
export function backingStore(context: ValuesContext): JsonObject {
  const store = context.cluster.backingStore.value;
  switch (store.kind) {
    case "sqlite":
      return { database: { embedded: { enabled: true } }, etcd: { deploy: closedEtcd(context) } };
    case "deployed-etcd":
      return { etcd: { deploy: deployedEtcd(context, store) } };
    case "embedded-etcd":
      return { etcd: embeddedEtcd(context, store) };
    case "external-sql":
      return { database: { external: externalSql(store) }, etcd: { deploy: closedEtcd(context) } };
    case "external-etcd":
      return { etcd: { deploy: closedEtcd(context), external: externalEtcd(store.endpoint) } };
  }
}

/**
 * While its state moves, the chart keeps the deployed etcd, though it is not the store any more.
 * Source: vCluster chart 0.36.1, templates/etcd-statefulset.yaml.
 */
function embeddedEtcd(context: ValuesContext, { former }: EmbeddedEtcdPlan): JsonObject {
  if (!former) return { deploy: closedEtcd(context), embedded: { enabled: true } };
  return {
    deploy: { ...deployedEtcd(context, former), enabled: false },
    embedded: { enabled: true, migrateFromDeployedEtcd: true },
  };
}

/** Not deployed; its image is named all the same, since the merged configuration carries it. */
function closedEtcd(context: ValuesContext): JsonObject {
  return { enabled: false, statefulSet: { image: etcdImage(context) } };
}

function deployedEtcd(
  context: ValuesContext,
  { replicas, nodePool }: DeployedEtcdPlan,
): JsonObject {
  const { cluster, placement } = context;
  return {
    enabled: true,
    statefulSet: {
      enableServiceLinks: false,
      highAvailability: { replicas },
      image: etcdImage(context),
      persistence: {
        volumeClaim: {
          retentionPolicy: "Retain",
          size: cluster.template.value.spec.volumeSize,
          storageClass: cluster.storageClass.value.name,
        },
      },
      scheduling: {
        nodeSelector: {
          ...placement.nodeSelector,
          ...(nodePool && { [NODE_POOL_LABEL]: nodePool.name }),
        },
        ...(placement.toleration && { tolerations: [{ ...placement.toleration }] }),
        ...spread(cluster, "vcluster-etcd", nodePool && (nodePool.zones ?? [])),
      },
      security: { containerSecurityContext: CONTAINER_SECURITY, podSecurityContext: POD_SECURITY },
    },
  };
}

function etcdImage({ cluster, registry }: ValuesContext): JsonObject {
  return {
    registry,
    repository: cluster.template.value.spec.images.etcd,
    tag: cluster.kubernetes.value.etcdTag,
  };
}

/** Host and port of an etcd outside, as clients dial it. */
export function etcdAddress({ entry }: Place): string {
  const host = entry.hosts?.[0] ?? entry.cidrs?.[0]?.split("/")[0] ?? "";
  return `${host}:${portOf(entry)}`;
}

function externalEtcd(place: Place): JsonObject {
  return {
    enabled: true,
    endpoint: etcdAddress(place),
    tls: {
      caFile: `${EXTERNAL_ETCD_FOLDER}/ca.crt`,
      certFile: `${EXTERNAL_ETCD_FOLDER}/tls.crt`,
      keyFile: `${EXTERNAL_ETCD_FOLDER}/tls.key`,
    },
  };
}
