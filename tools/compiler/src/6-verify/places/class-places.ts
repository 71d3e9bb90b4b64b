import { isJsonObject, type JsonObject, type JsonValue } from "@bailiwick/model/json-value";
import type { Field, Fields } from "../fields.ts";
import { look } from "../look.ts";
import type { FoundPlace, OfferName } from "./found-place.ts";
import { nodeLabels } from "./node-labels.ts";
import { regions } from "./regions.ts";

/** Fields whose plain name stands for something that a cluster or a cloud has to offer. */
const CLASS_FIELDS = {
  AWS_DEFAULT_REGION: "cloud region",
  AWS_REGION: "cloud region",
  OS_REGION_NAME: "cloud region",
  awsRegion: "cloud region",
  deviceClassName: "device class",
  gatewayClassName: "gateway class",
  ingressClassName: "ingress class",
  "kubernetes.io/ingress.class": "ingress class",
  priorityClassName: "priority class",
  region: "cloud region",
  regionName: "cloud region",
  runtimeClassName: "runtime class",
  s3Region: "cloud region",
  storageClass: "storage class",
  storageClassName: "storage class",
  topologyKey: "topology key",
} as const satisfies Readonly<Record<string, OfferName>>;

/** Classes that every cluster has. Source: Kubernetes, scheduling.k8s.io, built-in classes. */
const BUILT_IN: ReadonlySet<string> = new Set(["system-cluster-critical", "system-node-critical"]);

/** Plain names in known fields, and images that are said in parts: what no word looks like. */
export function classPlaces(fields: Fields): readonly FoundPlace[] {
  const classes = Object.entries(CLASS_FIELDS).flatMap(([key, offer]) =>
    fields.named(key as keyof typeof CLASS_FIELDS).flatMap((field) => classIn(field, offer)),
  );
  const nodes = fields
    .named("nodeName")
    .filter(({ parent }) => Array.isArray(parent.containers))
    .flatMap((field) => classIn(field, "node name"));
  const labels = (["nodeSelector", "nodeSelectorTerms", "preference"] as const).flatMap((key) =>
    fields.named(key).flatMap(labelsIn),
  );
  const services = fields.named("service").flatMap(serviceIn);
  return [
    ...classes,
    ...nodes,
    ...labels,
    ...services,
    ...regions(fields),
    ...fields.named("repository").flatMap(imageIn),
  ];
}

function classIn({ value, ...field }: Field, offer: OfferName): readonly FoundPlace[] {
  if (typeof value !== "string" || value === "" || BUILT_IN.has(value)) return [];
  return [{ ...placeAt(field), kind: "class", text: value, host: value, offer }];
}

/** Each label that chooses a node: `key=value`, or the key alone where any value will do. */
function labelsIn({ value, ...field }: Field): readonly FoundPlace[] {
  return nodeLabels(value).map((text) => ({
    ...placeAt(field),
    kind: "class" as const,
    text,
    host: text,
    offer: "node label" as const,
  }));
}

/** The service of a webhook: the API server asks it, by the name that the cluster's DNS knows. */
function serviceIn({ value, ...field }: Field): readonly FoundPlace[] {
  const [name, namespace] = [look(value, "name"), look(value, "namespace")];
  if (!isJsonObject(value) || typeof name !== "string" || typeof namespace !== "string") return [];
  const host = `${name}.${namespace}.svc`;
  return [{ ...placeAt(field), kind: "host", text: host, host }];
}

/** `{registry, repository, tag}`, as charts have it; a repository alone is Git's or a chart's. */
function imageIn({ value, ...field }: Field): readonly FoundPlace[] {
  const text = imageText(value, field.parent);
  if (text === undefined) return [];
  return [{ ...placeAt(field), kind: "image", text, host: registryOf(text) }];
}

function imageText(value: JsonValue, parent: JsonObject): string | undefined {
  const { registry = "", tag, digest } = parent;
  if (typeof value !== "string" || typeof registry !== "string") return undefined;
  if (registry === "" && tag === undefined && digest === undefined) return undefined;
  return registry === "" ? value : `${registry}/${value}`;
}

/** `docker.io` is implied where the first part is no host. */
function registryOf(image: string): string {
  const first = image.split("/")[0] ?? "";
  const isHost = image.includes("/") && (/[.:]/.test(first) || first === "localhost");
  return isHost ? first.toLowerCase() : "docker.io";
}

function placeAt({ document, pointer, inner }: Omit<Field, "value">) {
  return { document, pointer, ...(inner && { inner }) };
}
