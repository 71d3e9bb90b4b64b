import type { Field, Fields } from "../fields.ts";
import type { FoundPlace, OfferName } from "./found-place.ts";

/** Fields whose plain name stands for something that a cluster has to offer. */
const CLASS_FIELDS = {
  deviceClassName: "device class",
  gatewayClassName: "gateway class",
  ingressClassName: "ingress class",
  "kubernetes.io/ingress.class": "ingress class",
  priorityClassName: "priority class",
  runtimeClassName: "runtime class",
  storageClass: "storage class",
  storageClassName: "storage class",
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
  return [...classes, ...nodes, ...fields.named("repository").flatMap(imageIn)];
}

function classIn({ value, ...field }: Field, offer: OfferName): readonly FoundPlace[] {
  if (typeof value !== "string" || value === "" || BUILT_IN.has(value)) return [];
  return [{ ...placeAt(field), kind: "class", text: value, host: value, offer }];
}

/** `{registry, repository, tag}`, as charts have it; a repository alone is Git's or a chart's. */
function imageIn({ value, ...field }: Field): readonly FoundPlace[] {
  const { registry = "", tag, digest } = field.parent;
  if (typeof value !== "string" || typeof registry !== "string") return [];
  if (registry === "" && tag === undefined && digest === undefined) return [];
  const text = registry === "" ? value : `${registry}/${value}`;
  return [{ ...placeAt(field), kind: "image", text, host: text.split("/")[0] ?? "" }];
}

function placeAt({ document, pointer, inner }: Omit<Field, "value">) {
  return { document, pointer, ...(inner && { inner }) };
}
