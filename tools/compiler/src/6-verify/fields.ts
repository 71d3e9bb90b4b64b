import { isJsonObject, type JsonObject, type JsonValue } from "@bailiwick/model/json-value";
import { JURISDICTION_LABEL } from "@bailiwick/model/labels";
import type { OutputDocument } from "../handoff/output-document.ts";
import { look } from "./look.ts";
import type { InnerPlace } from "./places/found-place.ts";
import { pointerOf } from "./places/leaves.ts";
import type { Part } from "./places/parts.ts";

/** Keys that rules ask for wherever they stand, in any kind and in embedded YAML. */
const WATCHED = [
  JURISDICTION_LABEL,
  "AWS_DEFAULT_REGION",
  "AWS_REGION",
  "OS_REGION_NAME",
  "allowedTopologies",
  "awsRegion",
  "containers",
  "custodian",
  "deviceClassName",
  "enforceTolerations",
  "extendedResourceName",
  "env",
  "externalIPs",
  "externalName",
  "gatewayClassName",
  "hard",
  "ingressClassName",
  "kubernetes.io/ingress.class",
  "limits",
  "loadBalancerIP",
  "nameservers",
  "nodeName",
  "nodeSelector",
  "nodeSelectorTerms",
  "nodeTypeSelector",
  "operator",
  "owner",
  "parentRefs",
  "preference",
  "priorityClassName",
  "region",
  "regionName",
  "repository",
  "requests",
  "roleRef",
  "runtimeClassName",
  "s3Region",
  "service",
  "storageClass",
  "storageClassName",
  "subjects",
  "tolerations",
  "topologyKey",
  "verbs",
  "volumeClaimTemplate",
  "volumeClaimTemplates",
] as const;

type WatchedKey = (typeof WATCHED)[number];

/** A watched key of a document. */
export interface Field {
  readonly document: OutputDocument;
  /** JSON pointer of the mapping that holds it; of the text, where that mapping is embedded. */
  readonly at: string;
  /** JSON pointer of the field itself. */
  readonly pointer: string;
  /** Set where the text at `pointer` had to be opened to get at it. */
  readonly inner?: InnerPlace;
  readonly value: JsonValue;
  readonly parent: JsonObject;
}

/** A Kubernetes object: a document, an object in a list, or one that stands in a text. */
export interface FoundObject {
  readonly document: OutputDocument;
  readonly pointer: string;
  readonly object: JsonObject;
}

/** What documents hold, by key and by kind, so that no rule walks all of them again. */
export interface Fields {
  readonly named: (key: WatchedKey) => readonly Field[];
  readonly objects: (kind: string) => readonly FoundObject[];
  /** Texts of several lines that are no YAML, as configuration files of programs are. */
  readonly texts: readonly FoundText[];
}

/** A text and where it stands. */
export interface FoundText {
  readonly document: OutputDocument;
  readonly pointer: string;
  /** Set where the text at `pointer` had to be opened to get at it. */
  readonly inner?: InnerPlace;
  readonly text: string;
}

/** An index that is still being filled. */
export interface FieldIndex extends Fields {
  readonly add: (part: Part) => void;
}

/**
 * An empty index; each part that is added is walked once. A definition's schema names fields
 * without having them, so definitions are left out.
 */
export function fieldIndex(): FieldIndex {
  const named = new Map<string, Field[]>(WATCHED.map((key) => [key, []]));
  const objects = new Map<string, FoundObject[]>();
  const texts: FoundText[] = [];
  const add = ({ document, value: root, outer, steps, leaves }: Part) => {
    if (isJsonObject(root) && root.kind === "CustomResourceDefinition") return;
    const pointerTo = (keys: readonly string[]) => pointerOf(steps.length > 0 ? outer : keys);
    for (const { keys, text } of leaves) {
      if (!text.includes("\n")) continue;
      const inner = steps.length > 0 ? { inner: { steps, keys } } : {};
      texts.push({ document, pointer: pointerTo(keys), ...inner, text });
    }
    eachMapping(root, [], (parent, keys) => {
      const { apiVersion, kind } = parent;
      if (typeof apiVersion === "string" && typeof kind === "string") {
        push(objects, kind, { document, pointer: pointerTo(keys), object: parent });
      }
      for (const [key, value] of Object.entries(parent)) {
        const fields = named.get(key);
        if (fields === undefined) continue;
        const [at, pointer] = [pointerTo(keys), pointerTo([...keys, key])];
        const inner = steps.length > 0 ? { inner: { steps, keys: [...keys, key] } } : {};
        fields.push({ document, at, pointer, ...inner, value, parent });
      }
    });
  };
  return {
    add,
    texts,
    named: (key) => named.get(key) ?? [],
    objects: (kind) => objects.get(kind) ?? [],
  };
}

/** The name of an object, as a field of it. */
export function nameOf({ document, pointer, object }: FoundObject) {
  return { document, pointer: `${pointer}/metadata/name`, value: look(object, "metadata", "name") };
}

/** Every mapping in a value, with its keys; the list of keys is only good during the call. */
function eachMapping(
  value: JsonValue,
  keys: string[],
  visit: (mapping: JsonObject, keys: readonly string[]) => void,
): void {
  if (typeof value !== "object" || value === null) return;
  if (isJsonObject(value)) visit(value, keys);
  for (const [key, each] of Object.entries(value)) {
    if (typeof each !== "object" || each === null) continue;
    keys.push(key);
    eachMapping(each, keys, visit);
    keys.pop();
  }
}

function push<V>(groups: Map<string, V[]>, key: string, value: V): void {
  const group = groups.get(key);
  if (group) group.push(value);
  else groups.set(key, [value]);
}
