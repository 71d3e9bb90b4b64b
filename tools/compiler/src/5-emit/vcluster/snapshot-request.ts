import type { JsonObject } from "@bailiwick/model/json-value";
import { Role } from "kubernetes-models/rbac.authorization.k8s.io/v1/Role";
import { RoleBinding } from "kubernetes-models/rbac.authorization.k8s.io/v1/RoleBinding";
import { ServiceAccount } from "kubernetes-models/v1/ServiceAccount";
import { controlPlaneImage } from "../control-plane-image.ts";
import { plain } from "../typed.ts";
import { LOCKED_CONTAINER } from "./security.ts";
import { SNAPSHOT, type SnapshotContext, snapshotJob } from "./snapshot-job.ts";
import { SNAPSHOT_CREDENTIALS, snapshotFolder } from "./snapshot-store.ts";

const CONFIG = "config";

/**
 * Asks the control plane for a snapshot, which it takes and uploads itself. The job succeeds when
 * the request is there; what became of it stands in the status of the ConfigMap that it made.
 *
 * This is the `snapshot create` of the control plane's own image. That of the command line tool
 * asks for the Secret of a Helm release first, and Argo CD makes none.
 * Source: vCluster 0.36.1, cmd/vcluster/cmd/snapshot/create.go, pkg/snapshot/request.go,
 * pkg/cli/snapshot_helm.go.
 */
export function snapshotRequest(context: SnapshotContext): readonly JsonObject[] {
  return [...account(context), job(context)];
}

/** A request is one Secret and one ConfigMap; nothing is read, listed or changed. */
function account({ cluster: { release: namespace } }: SnapshotContext): readonly JsonObject[] {
  const metadata = { name: SNAPSHOT, namespace };
  const apiGroup = "rbac.authorization.k8s.io";
  return [
    plain(new ServiceAccount({ metadata })),
    plain(
      new Role({
        metadata,
        rules: [{ apiGroups: [""], resources: ["configmaps", "secrets"], verbs: ["create"] }],
      }),
    ),
    plain(
      new RoleBinding({
        metadata,
        roleRef: { apiGroup, kind: "Role", name: SNAPSHOT },
        subjects: [{ kind: "ServiceAccount", name: SNAPSHOT, namespace }],
      }),
    ),
  ];
}

function job(context: SnapshotContext): JsonObject {
  const { cluster, registry } = context;
  const { chart } = cluster.template.value.spec;
  return snapshotJob(context, {
    containers: [
      {
        name: "request",
        image: `${registry}/${controlPlaneImage(cluster)}:${chart.version}`,
        command: ["sh", "-c", script(context)],
        env: [
          { name: "POD_NAME", valueFrom: { fieldRef: { fieldPath: "metadata.name" } } },
          { name: "VCLUSTER_NAME", value: cluster.release },
        ],
        envFrom: [{ secretRef: { name: SNAPSHOT_CREDENTIALS } }],
        securityContext: { ...LOCKED_CONTAINER },
        volumeMounts: [{ name: CONFIG, mountPath: "/var/lib/vcluster", readOnly: true }],
      },
    ],
    serviceAccountName: SNAPSHOT,
    volumes: [{ name: CONFIG, secret: { secretName: `vc-config-${cluster.release}` } }],
  });
}

/** Options as vCluster reads them, JSON in base64; keys come from the Secret's variables. */
function script({ cluster, snapshots, tenant }: SnapshotContext): string {
  const { endpoint, bucket, prefix } = snapshotFolder(snapshots, tenant, cluster);
  const blanks = {
    key: ["POD_NAME", `${prefix}%s.tar.gz`],
    region: ["AWS_REGION", "%s"],
    "access-key-id": ["AWS_ACCESS_KEY_ID", "%s"],
    "secret-access-key": ["AWS_SECRET_ACCESS_KEY", "%s"],
    "session-token": ["AWS_SESSION_TOKEN", "%s"],
  };
  const filled = Object.entries(blanks).map(([key, [, blank]]) => [key, blank]);
  const s3 = { url: endpoint, bucket, "force-path-style": true, ...Object.fromEntries(filled) };
  const variables = Object.values(blanks).map(([variable]) => `"$${variable}"`);
  return [
    `options='${JSON.stringify({ type: "s3", s3 })}'`,
    `export VCLUSTER_STORAGE_OPTIONS="$(printf "$options" ${variables.join(" ")} |`,
    "  base64 | tr -d '\\n')\"",
    "exec /vcluster snapshot create",
    "",
  ].join("\n");
}
