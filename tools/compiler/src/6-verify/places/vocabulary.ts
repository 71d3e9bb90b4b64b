/**
 * Keys whose strings are words of an API and never places: API groups and versions, label keys in
 * selectors, driver names, paths of fields, and prose. What they are is told by where they stand;
 * no host is ever allowed by name.
 */
const WORD_KEYS: ReadonlySet<string> = new Set([
  "apiGroup",
  "apiGroups",
  "apiVersion",
  "apiVersions",
  "deprecationWarning",
  "description",
  "driver",
  "enforceTolerations",
  "fieldPath",
  "group",
  "jqPathExpressions",
  "jsonPath",
  "jsonPointers",
  "key",
  "kind",
  "listKind",
  "messageExpression",
  "message",
  "topologyKey",
]);

/**
 * Keys whose strings name something else than a place when they are plain: objects, files below a
 * folder, who a token is for. A URL or an address is a place there too.
 */
const NAME_KEYS: ReadonlySet<string> = new Set([
  "audience",
  "audiences",
  "class",
  "controller",
  "controllerName",
  "finalizers",
  "path",
  "property",
  "provisioner",
  "resourceNames",
  "resources",
  "subPath",
  "targetPath",
  "type",
]);

/**
 * `instanceType`, `dbInstanceClass`, `targetOriginID`, `secretName`: a key like these says that its
 * value is the name of a kind of thing, or of a thing that an API knows.
 */
const KIND_KEY =
  /(?:^id|[a-z](?:Type|Class|I[dD])|\.(?:type|class|id)|(?:secret|configMap|serviceAccount)Name)$/;

/**
 * What an object is called, what controllers report about it, and by what Argo CD knows it again:
 * `<application>:<group>/<kind>:<namespace>/<name>`.
 */
const NAME_PATHS =
  /^(?:metadata\/(?:name|namespace|generateName)$|status\/|metadata\/annotations\/argocd\.argoproj\.io\/(?:tracking|installation)-id$)/;

/** Keys below these are chosen by whoever writes the object, so they say nothing about a string. */
const FREE_KEYS = /^(?:data|stringData|binaryData|metadata\/annotations|metadata\/labels)(?:\/|$)/;

const POLICIES = ["ValidatingPolicy", "ValidatingAdmissionPolicy", "ImageValidatingPolicy"];

/** Names of formats of attestations, which are URLs that nobody dials, and keys in base64. */
const IMAGE_WORDS =
  /^spec\/(?:attestations\/\d+\/intoto\/type|attestors\/\d+\/cosign\/(?:key\/data|ctlog\/(?:rekor|ctLog)PubKey|tuf\/root\/data))$/;

/** Names of legal entities and of registers of companies, which may look like hosts: Co.KG. */
const LEGAL_WORDS: Readonly<Record<string, RegExp>> = {
  Jurisdiction: /^spec\/operators\/\d+\/(?:legalName|ultimateParent)$/,
  Register:
    /^spec\/operators\/\d+\/(?:legalEntity\/name|control\/ultimateParent\/name|facts\/source)$/,
};

/** Sections of a CiliumNetworkPolicy that close, whatever others open. */
const DENIED = /^spec(?:s\/\d+)?\/(?:egress|ingress)Deny\//;
/** Names of attributes by which an OpenTelemetry Collector knows a pod: `k8s.pod.uid`. */
const ATTRIBUTES = /^processors\/k8sattributes\/pod_association\//;

/** What a pool of made machines demands of their kind: `m4.large` looks like a host. */
const DEMANDED = /(?:^|\/)nodeTypeSelector\/\d+\/values\/\d+$/;

/** What a string can be where it stands: anything, a name or a location, or a word of an API. */
export type Standing = "anything" | "name" | "word";

/** What a string may be, by the kind of its object and the keys that lead to it. */
export function standingOf(kind: string, keys: readonly string[]): Standing {
  const path = keys.join("/");
  const last = keys.findLast((key) => !/^\d+$/.test(key)) ?? "";
  if (path.startsWith("metadata/managedFields/")) return "word";
  if (kind !== "" && NAME_PATHS.test(path)) return namedIn(kind, path, last);
  if (FREE_KEYS.test(path)) return "anything";
  if (kind === "CustomResourceDefinition") return definitionStanding(path, last);
  // What a policy denies is no place that anything goes to.
  if (kind === "CiliumNetworkPolicy" && DENIED.test(path)) return "word";
  if (WORD_KEYS.has(last) || ATTRIBUTES.test(path)) return "word";
  // A device selector compares what drivers publish; no driver publishes a place.
  if (kind === "DeviceClass" && last === "expression") return "word";
  if (kind === "ImageValidatingPolicy" && IMAGE_WORDS.test(path)) return "word";
  // Conditions compare fields of a request; what they compare with is bound in variables.
  if (POLICIES.includes(kind) && /^spec\/(?:validations|matchConditions)\//.test(path)) {
    return "word";
  }
  if (Object.hasOwn(LEGAL_WORDS, kind) && LEGAL_WORDS[kind]?.test(path)) return "word";
  return isNameKey(last) || DEMANDED.test(path) ? "name" : "anything";
}

/** A definition is named after its own group, as the API server demands. */
function namedIn(kind: string, path: string, last: string): Standing {
  if (kind === "CustomResourceDefinition" && path === "metadata/name") return "word";
  return path.startsWith("status/") && WORD_KEYS.has(last) ? "word" : "name";
}

function isNameKey(key: string): boolean {
  return NAME_KEYS.has(key) || KIND_KEY.test(key);
}

/**
 * The schema of a definition describes; only what it says to put in where a field is left out ends
 * up in an object, and it stands there under the name of its property.
 */
function definitionStanding(path: string, last: string): Standing {
  const schema = /\/openAPIV3Schema\/(.*)$/.exec(path)?.[1];
  if (schema === undefined) return WORD_KEYS.has(last) ? "word" : "anything";
  const property = /(?:^|\/)properties\/([^/]+)\/(?:items\/)?default(?:\/|$)/.exec(schema)?.[1];
  if (property === undefined || WORD_KEYS.has(property) || WORD_KEYS.has(last)) return "word";
  return isNameKey(property) ? "name" : "anything";
}
