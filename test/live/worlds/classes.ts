import type { ApiObject } from "../control-plane/api-answer.ts";
import type { DeclaredCluster } from "./declared-cluster.ts";

/** A storage class abroad that is also the default: what a claim gets that names none. */
const FOREIGN_STORAGE_CLASS = "us-cheap";

/** A runtime class that no jurisdiction declares. */
const FOREIGN_RUNTIME_CLASS = "us-runtime";

/** Storage and runtime classes of a cluster, and the foreign ones beside them. */
export function classObjects(cluster: DeclaredCluster): readonly ApiObject[] {
  const labels = { "bailiwick.dev/jurisdiction": cluster.jurisdiction };
  const foreignDefault = { "storageclass.kubernetes.io/is-default-class": "true" };
  return [
    ...cluster.storageClasses.map(({ name }) => storageClass({ name, labels })),
    storageClass({ name: FOREIGN_STORAGE_CLASS, annotations: foreignDefault }),
    ...cluster.runtimeClasses.map(({ name, handler }) => runtimeClass({ name, labels }, handler)),
    runtimeClass({ name: FOREIGN_RUNTIME_CLASS }),
  ];
}

/** Volumes of 10 TiB abroad and 1 TiB at home, so that a claim of either class would be bound. */
export function volumeObjects(cluster: DeclaredCluster): readonly ApiObject[] {
  const own = cluster.storageClasses.map(({ name }) => volume(`home-${name}`, name, "1Ti"));
  return [...own, volume("abroad-1", FOREIGN_STORAGE_CLASS, "10Ti")];
}

function storageClass(metadata: ApiObject["metadata"]): ApiObject {
  return {
    apiVersion: "storage.k8s.io/v1",
    kind: "StorageClass",
    metadata,
    provisioner: "kubernetes.io/no-provisioner",
    volumeBindingMode: "Immediate",
  };
}

function runtimeClass(metadata: ApiObject["metadata"], handler = metadata.name): ApiObject {
  return { apiVersion: "node.k8s.io/v1", kind: "RuntimeClass", metadata, handler };
}

function volume(name: string, storageClassName: string, storage: string): ApiObject {
  return {
    apiVersion: "v1",
    kind: "PersistentVolume",
    metadata: { name },
    spec: {
      accessModes: ["ReadWriteOnce", "ReadWriteMany"],
      capacity: { storage },
      csi: { driver: "csi.live.example", volumeHandle: name },
      persistentVolumeReclaimPolicy: "Retain",
      storageClassName,
    },
  };
}
