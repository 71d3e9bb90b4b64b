import { JURISDICTION_LABEL, TENANT_LABEL } from "@bailiwick/model/labels";
import type { Facts } from "../../policies/attack/jurisdiction-facts.ts";
import type { ApiObject } from "../control-plane/api-answer.ts";

/** `app` labels that network policies of the platform open doors to. */
const RESERVED = ["vcluster", "vcluster-etcd", "vcluster-snapshot", "loft"];

/** Volumes that reach beyond the pod without a storage class. */
const REACHING = ["hostPath", "nfs", "iscsi", "gitRepo", "csi", "image"];

/**
 * What is not of a tenant's own jurisdiction in an object as it stands on the host, in words; empty
 * where all is. Read from the object alone, by none of the policies: what they forgot shows here.
 * `nodes` are the names of the nodes that the tenant may be on.
 */
export function foreignParts(
  { kind, metadata, spec }: ApiObject,
  facts: Facts,
  nodes: readonly string[],
): readonly string[] {
  switch (kind) {
    case "Pod":
      return [
        ...placeOf(spec, facts, nodes),
        ...imagesOf(spec, facts),
        ...labelsOf(metadata.labels ?? {}),
      ];
    case "Service":
      return exposureOf(spec);
    case "PersistentVolumeClaim":
      return spec.storageClassName === facts.storageClass
        ? []
        : [`has the storage class ${spec.storageClassName}`];
    default:
      return [];
  }
}

type Spec = ApiObject["spec"];

function placeOf(spec: Spec, facts: Facts, nodes: readonly string[]): readonly string[] {
  const { nodeName, nodeSelector = {}, tolerations = [], volumes = [] } = spec;
  const foreign = tolerations
    .filter(({ key = "" }) => ["", TENANT_LABEL, JURISDICTION_LABEL].includes(key))
    .filter(({ value }: Spec) => value !== facts.tenant && value !== facts.jurisdiction);
  return [
    ...(nodeName === undefined || nodes.includes(nodeName) ? [] : [`is on ${nodeName}`]),
    ...(nodeSelector[JURISDICTION_LABEL] === facts.jurisdiction ? [] : ["may be on any node"]),
    ...foreign.map((toleration: object) => `tolerates ${JSON.stringify(toleration)}`),
    ...(spec.hostNetwork === true ? ["has the network of its node"] : []),
    ...(spec.priorityClassName === undefined ? [] : [`has priority ${spec.priorityClassName}`]),
    ...((spec.priority ?? 0) > 0 ? [`goes before others by ${spec.priority}`] : []),
    ...volumes.flatMap((volume: object) => REACHING.filter((each) => each in volume)),
  ];
}

function imagesOf(spec: Spec, { registry = "" }: Facts): readonly string[] {
  const { containers = [], initContainers = [], ephemeralContainers = [] } = spec;
  return [...containers, ...initContainers, ...ephemeralContainers]
    .map(({ image }) => String(image))
    .filter((image) => !image.startsWith(`${registry}/`))
    .map((image) => `runs ${image}`);
}

function labelsOf({ app = "" }: Readonly<Record<string, string>>): readonly string[] {
  return RESERVED.includes(app) ? [`is labelled app: ${app}`] : [];
}

function exposureOf({ type, externalName, externalIPs }: Spec): readonly string[] {
  return [
    ...(type === "ClusterIP" ? [] : [`is of type ${type}`]),
    ...(externalName === undefined ? [] : [`is an alias of ${externalName}`]),
    ...(externalIPs === undefined ? [] : ["has addresses outside"]),
  ];
}
