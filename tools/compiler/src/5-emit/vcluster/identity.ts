import type { JsonObject } from "@bailiwick/model/json-value";
import { ConfigMap } from "kubernetes-models/v1/ConfigMap";
import type { ResolvedIdentity } from "../../handoff/controls.ts";
import type { TenantClusterPlan } from "../../handoff/plan.ts";
import { plain } from "../typed.ts";
import { toYaml } from "../yaml.ts";
import type { PodPart } from "./pod-part.ts";

/** Name of the ConfigMap, and of the volume that mounts it. */
const CONFIG = "identity";
const FOLDER = "/etc/bailiwick/identity";

/**
 * Whose tokens the API server believes; it holds no secret, since tokens are checked by the public
 * keys that the issuer shows.
 * Format: Kubernetes, apiserver.config.k8s.io/v1 AuthenticationConfiguration (from 1.34 on).
 */
export function identityPart({ controls, release }: TenantClusterPlan): PodPart {
  const identity = controls.identity?.value;
  if (!identity) return {};
  const config = new ConfigMap({
    metadata: { name: CONFIG, namespace: release },
    data: { "config.yaml": toYaml(configuration(identity)) },
  });
  return {
    arguments: [`--authentication-config=${FOLDER}/config.yaml`],
    volumes: [{ name: CONFIG, configMap: { name: CONFIG } }],
    mounts: [{ name: CONFIG, mountPath: FOLDER, readOnly: true }],
    objects: [plain(config)],
  };
}

function configuration({
  issuer,
  clientId,
  usernameClaim,
  groupsClaim,
}: ResolvedIdentity): JsonObject {
  const { name, hosts = [], port, pathPrefix = "" } = issuer.entry;
  const prefix = `${name}:`;
  return {
    apiVersion: "apiserver.config.k8s.io/v1",
    kind: "AuthenticationConfiguration",
    jwt: [
      {
        issuer: {
          url: `https://${hosts[0]}${port ? `:${port}` : ""}${pathPrefix}`,
          audiences: [clientId],
        },
        claimMappings: {
          username: { claim: usernameClaim, prefix },
          ...(groupsClaim !== undefined && { groups: { claim: groupsClaim, prefix } }),
        },
      },
    ],
  };
}
