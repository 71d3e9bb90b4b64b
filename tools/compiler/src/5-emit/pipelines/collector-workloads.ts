import type { JsonObject } from "@bailiwick/model/json-value";
import { JURISDICTION_LABEL, TENANT_LABEL } from "@bailiwick/model/labels";
import { DaemonSet } from "kubernetes-models/apps/v1/DaemonSet";
import { Deployment } from "kubernetes-models/apps/v1/Deployment";
import { ConfigMap } from "kubernetes-models/v1/ConfigMap";
import type { IPodSpec } from "kubernetes-models/v1/PodSpec";
import { COLLECTOR_NAMESPACE } from "../collector-namespace.ts";
import { plain } from "../typed.ts";
import { toYaml } from "../yaml.ts";
import { COLLECTOR } from "./collector-rights.ts";

/** One collector: its configuration, and where it runs. */
export interface CollectorShape {
  readonly name: "logs" | "state";
  readonly image: string;
  readonly jurisdiction: string;
  readonly config: JsonObject;
}

const LOG_FOLDER = "/var/log/pods";

/** Its configuration and its pods: on every node for files, once for what the API server knows. */
export function collectorWorkload(shape: CollectorShape): readonly JsonObject[] {
  const { name, config } = shape;
  const metadata = { name, namespace: COLLECTOR_NAMESPACE };
  const selector = { matchLabels: { app: `collector-${name}` } };
  const template = { metadata: { labels: selector.matchLabels }, spec: podOf(shape) };
  const map = new ConfigMap({ metadata, data: { "config.yaml": toYaml(config) } });
  const workload =
    name === "logs"
      ? new DaemonSet({ metadata, spec: { selector, template } })
      : new Deployment({ metadata, spec: { replicas: 1, selector, template } });
  return [plain(map), plain(workload)];
}

function podOf({ name, image, jurisdiction }: CollectorShape): IPodSpec {
  const readsFiles = name === "logs";
  return {
    serviceAccountName: COLLECTOR,
    nodeSelector: { [JURISDICTION_LABEL]: jurisdiction },
    // Control planes stand on the nodes of their tenants too, and those carry a taint.
    ...(readsFiles && {
      tolerations: [{ key: TENANT_LABEL, operator: "Exists", effect: "NoSchedule" }],
    }),
    containers: [
      {
        name: "collector",
        image,
        args: ["--config=/etc/collector/config.yaml"],
        env: [{ name: "NODE_NAME", valueFrom: { fieldRef: { fieldPath: "spec.nodeName" } } }],
        resources: { limits: { memory: "512Mi" }, requests: { cpu: "50m", memory: "128Mi" } },
        securityContext: {
          allowPrivilegeEscalation: false,
          readOnlyRootFilesystem: true,
          // Files of other pods belong to root; to read them is all that root is for here.
          capabilities: { drop: ["ALL"], ...(readsFiles && { add: ["DAC_READ_SEARCH"] }) },
          ...(readsFiles
            ? { runAsUser: 0 }
            : { runAsNonRoot: true, runAsUser: 10001, runAsGroup: 10001 }),
          seccompProfile: { type: "RuntimeDefault" },
        },
        volumeMounts: [
          { name: "config", mountPath: "/etc/collector", readOnly: true },
          ...(readsFiles ? [{ name: "pods", mountPath: LOG_FOLDER, readOnly: true }] : []),
        ],
      },
    ],
    volumes: [
      { name: "config", configMap: { name } },
      ...(readsFiles ? [{ name: "pods", hostPath: { path: LOG_FOLDER } }] : []),
    ],
  };
}
