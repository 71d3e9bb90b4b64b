import type { JsonObject } from "@bailiwick/model/json-value";
import { snapshotUploader } from "../snapshot-uploader.ts";
import { EXTERNAL_ETCD_SECRET, etcdAddress } from "./backing-store.ts";
import { LOCKED_CONTAINER } from "./security.ts";
import { type SnapshotContext, snapshotJob } from "./snapshot-job.ts";
import { SNAPSHOT_CREDENTIALS, snapshotFolder } from "./snapshot-store.ts";

const COPY = "/copy";
const STATE = `${COPY}/state.db`;
const PKI = "/pki";

/** Files of a client certificate inside its Secret, and where the etcd answers. */
interface EtcdClient {
  readonly secret: string;
  readonly endpoint: string;
  readonly files: { readonly cacert: string; readonly cert: string; readonly key: string };
}

/**
 * Saves an etcd by its own tool and uploads the file: vCluster's snapshots do not carry this store,
 * even where they say that they did. The pod needs no right at the API server, and has none.
 * Source: etcd, etcdctl snapshot save; vCluster chart 0.36.1, etcd-statefulset.yaml for the Secret.
 */
export function etcdBackup(context: SnapshotContext): JsonObject {
  const client = clientOf(context);
  return snapshotJob(context, {
    automountServiceAccountToken: false,
    containers: [upload(context)],
    initContainers: [save(context, client)],
    volumes: [
      { name: "copy", emptyDir: {} },
      { name: "pki", secret: { secretName: client.secret } },
    ],
  });
}

function save({ cluster, registry }: SnapshotContext, { endpoint, files }: EtcdClient) {
  const { etcd } = cluster.template.value.spec.images;
  return {
    name: "save",
    image: `${registry}/${etcd}:${cluster.kubernetes.value.etcdTag}`,
    command: [
      "etcdctl",
      "snapshot",
      "save",
      STATE,
      `--endpoints=https://${endpoint}`,
      ...Object.entries(files).map(([option, file]) => `--${option}=${PKI}/${file}`),
    ],
    securityContext: { ...LOCKED_CONTAINER },
    volumeMounts: [
      { name: "copy", mountPath: COPY },
      { name: "pki", mountPath: PKI, readOnly: true },
    ],
  };
}

/** Arguments, and not the Secret's variables, say where it goes: they are what stands in Git. */
function upload(context: SnapshotContext) {
  const { cluster, registry, snapshots, tenant } = context;
  const { repository, tag } = snapshotUploader(cluster.template.value.spec.images);
  const { endpoint, bucket, prefix } = snapshotFolder(snapshots, tenant, cluster);
  return {
    name: "upload",
    image: `${registry}/${repository}:${tag}`,
    args: [
      "copyto",
      STATE,
      `:s3:${bucket}/${prefix}$(POD_NAME).db`,
      `--s3-endpoint=${endpoint}`,
      "--s3-env-auth",
      "--s3-no-check-bucket",
      "--s3-provider=Other",
    ],
    env: [{ name: "POD_NAME", valueFrom: { fieldRef: { fieldPath: "metadata.name" } } }],
    envFrom: [{ secretRef: { name: SNAPSHOT_CREDENTIALS } }],
    securityContext: { ...LOCKED_CONTAINER },
    volumeMounts: [{ name: "copy", mountPath: COPY, readOnly: true }],
  };
}

function clientOf({ cluster }: SnapshotContext): EtcdClient {
  const store = cluster.backingStore.value;
  if (store.kind === "external-etcd") {
    return {
      secret: EXTERNAL_ETCD_SECRET,
      endpoint: etcdAddress(store.endpoint),
      files: { cacert: "ca.crt", cert: "tls.crt", key: "tls.key" },
    };
  }
  return {
    secret: `${cluster.release}-certs`,
    endpoint: `${cluster.release}-etcd.${cluster.release}.svc:2379`,
    files: {
      cacert: "etcd-ca.crt",
      cert: "apiserver-etcd-client.crt",
      key: "apiserver-etcd-client.key",
    },
  };
}
