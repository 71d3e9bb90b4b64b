import { isJsonObject, type JsonObject } from "@bailiwick/model/json-value";

const CORE = "io.k8s.api.core.v1";

/**
 * Values that a chart hands to Kubernetes as they are, by the name of their field. The schema of
 * the chart says "object" and stops there; the API server does not.
 */
const PASSED_ON: Readonly<Record<string, string>> = {
  addVolumes: `${CORE}.Volume`,
  affinity: `${CORE}.Affinity`,
  binariesVolume: `${CORE}.Volume`,
  containerSecurityContext: `${CORE}.SecurityContext`,
  dataVolume: `${CORE}.Volume`,
  env: `${CORE}.EnvVar`,
  envFrom: `${CORE}.EnvFromSource`,
  extraEnv: `${CORE}.EnvVar`,
  extraRules: "io.k8s.api.rbac.v1.PolicyRule",
  initContainers: `${CORE}.Container`,
  overwriteRules: "io.k8s.api.rbac.v1.PolicyRule",
  podSecurityContext: `${CORE}.PodSecurityContext`,
  resources: `${CORE}.ResourceRequirements`,
  scopeSelector: `${CORE}.ScopeSelector`,
  securityContext: `${CORE}.SecurityContext`,
  sidecarContainers: `${CORE}.Container`,
  tolerations: `${CORE}.Toleration`,
  topologySpreadConstraints: `${CORE}.TopologySpreadConstraint`,
  volumeClaimTemplates: `${CORE}.PersistentVolumeClaim`,
  volumeMounts: `${CORE}.VolumeMount`,
};

/** The same for fields called `spec`, by the part of the chart's schema that has them. */
const SPECS: Readonly<Record<string, string>> = {
  ControlPlaneIngress: "io.k8s.api.networking.v1.IngressSpec",
  ControlPlaneService: `${CORE}.ServiceSpec`,
  CoreDNSService: `${CORE}.ServiceSpec`,
};

/** A part of a chart's schema, with references to Kubernetes where values are passed on. */
export function passedToKubernetes(part: string, schema: JsonObject): JsonObject {
  const { properties } = schema;
  if (!isJsonObject(properties)) return schema;
  const entries = Object.entries(properties).map(([name, field]) => {
    const type = name === "spec" ? SPECS[part] : PASSED_ON[name];
    if (type === undefined || !isJsonObject(field) || !isFree(field)) return [name, field];
    const reference = { $ref: `kubernetes#/definitions/${type}` };
    return [name, field.type === "array" ? { type: "array", items: reference } : reference];
  });
  return { ...schema, properties: Object.fromEntries(entries) };
}

/** An object or a list of which the chart's schema says nothing more. */
function isFree({ type, items, properties, additionalProperties }: JsonObject): boolean {
  if (type === "array") return items === true || (isJsonObject(items) && isFree(items));
  return type === "object" && properties === undefined && additionalProperties === undefined;
}
