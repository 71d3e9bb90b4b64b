import type { JsonObject } from "@bailiwick/model/json-value";
import type { KmsPlugin } from "@bailiwick/model/kinds/encryption";
import { ConfigMap } from "kubernetes-models/v1/ConfigMap";
import type { TenantClusterPlan } from "../../handoff/plan.ts";
import { plain } from "../typed.ts";
import { toYaml } from "../yaml.ts";
import type { PodPart } from "./pod-part.ts";
import { CONTAINER_SECURITY } from "./security.ts";

/** Name of the Secret or ConfigMap with the configuration, and of the volume that mounts it. */
const CONFIG = "encryption";
const FOLDER = "/etc/bailiwick/encryption";

/** The socket between API server and plugin lies in a volume of their pod, and on no node. */
const SOCKET = { name: "kms-socket", mountPath: "/run/bailiwick/kms" };

/** Secret in the host namespace with the plugin's credentials; Git never holds it. */
const CREDENTIALS = "kms-plugin";

/**
 * Encryption of what the API server stores. The key stays in its service: either a plugin asks it
 * to wrap and unwrap, or whoever holds it puts the configuration into a Secret.
 * Format: Kubernetes, apiserver.config.k8s.io/v1 EncryptionConfiguration, KMS v2.
 */
export function encryptionPart(
  { controls, release }: TenantClusterPlan,
  registry: string,
): PodPart {
  const encryption = controls.encryption?.value;
  if (!encryption) return {};
  const { kms, plugin } = encryption;
  const source = plugin ? { configMap: { name: CONFIG } } : { secret: { secretName: CONFIG } };
  const part: PodPart = {
    arguments: [`--encryption-provider-config=${FOLDER}/config.yaml`],
    volumes: [{ name: CONFIG, ...source }],
    mounts: [{ name: CONFIG, mountPath: FOLDER, readOnly: true }],
  };
  return plugin ? withPlugin(part, plugin, { registry, release, key: kms.entry.name }) : part;
}

interface PluginContext {
  readonly registry: string;
  readonly release: string;
  /** Name of the inventory entry, by which the API server tells providers apart. */
  readonly key: string;
}

function withPlugin(part: PodPart, plugin: KmsPlugin, context: PluginContext): PodPart {
  const { registry, release, key } = context;
  const volume = { name: CREDENTIALS, secret: { secretName: CREDENTIALS, optional: true } };
  const config = new ConfigMap({
    metadata: { name: CONFIG, namespace: release },
    data: { "config.yaml": toYaml(configuration(key)) },
  });
  return {
    ...part,
    volumes: [...(part.volumes ?? []), { name: SOCKET.name, emptyDir: {} }, volume],
    mounts: [...(part.mounts ?? []), SOCKET],
    sidecars: [
      {
        name: "kms-plugin",
        image: `${registry}/${plugin.image}`,
        ...(plugin.args && { args: plugin.args }),
        securityContext: CONTAINER_SECURITY,
        volumeMounts: [
          SOCKET,
          { name: CREDENTIALS, mountPath: "/etc/bailiwick/kms-plugin", readOnly: true },
        ],
      },
    ],
    objects: [plain(config)],
  };
}

function configuration(name: string): JsonObject {
  const kms = { apiVersion: "v2", name, endpoint: `unix://${SOCKET.mountPath}/kms.sock` };
  return {
    apiVersion: "apiserver.config.k8s.io/v1",
    kind: "EncryptionConfiguration",
    resources: [
      // What was written before there was a key is still read, and encrypted when next written.
      { resources: ["secrets", "configmaps"], providers: [{ kms }, { identity: {} }] },
    ],
  };
}
