/**
 * Keys whose strings are words of an API and never places: API groups and versions, label keys in
 * selectors, driver names, paths of fields, and prose of a schema. What they are is told by where
 * they stand; no host is ever allowed by name.
 */
const WORD_KEYS: ReadonlySet<string> = new Set([
  "apiGroup",
  "apiGroups",
  "apiVersion",
  "apiVersions",
  "description",
  "driver",
  "enforceTolerations",
  "fieldPath",
  "group",
  "jsonPath",
  "key",
  "kind",
  "listKind",
  "messageExpression",
  "message",
  "topologyKey",
]);

/** Keys below these are chosen by whoever writes the object, so they say nothing about a string. */
const FREE_KEYS = /^(?:data|stringData|binaryData|metadata\/annotations|metadata\/labels)(?:\/|$)/;

const POLICIES = ["ValidatingPolicy", "ValidatingAdmissionPolicy"];

/** Names of legal entities and of registers of companies, which may look like hosts: Co.KG. */
const LEGAL_WORDS: Readonly<Record<string, RegExp>> = {
  Jurisdiction: /^spec\/operators\/\d+\/(?:legalName|ultimateParent)$/,
  Register:
    /^spec\/operators\/\d+\/(?:legalEntity\/name|control\/ultimateParent\/name|facts\/source)$/,
};

/** True where a string is a word of an API, or of law, and not a place. */
export function isVocabulary(kind: string, keys: readonly string[]): boolean {
  const path = keys.join("/");
  if (FREE_KEYS.test(path)) return false;
  const last = keys.findLast((key) => !/^\d+$/.test(key)) ?? "";
  if (WORD_KEYS.has(last)) return true;
  // A definition is named after its own group, as the API server demands.
  if (kind === "CustomResourceDefinition") return path === "metadata/name";
  // A device selector compares what drivers publish; no driver publishes a place.
  if (kind === "DeviceClass") return last === "expression";
  // Conditions compare fields of a request; what they compare with is bound in variables.
  if (POLICIES.includes(kind)) return /^spec\/(?:validations|matchConditions)\//.test(path);
  return Object.hasOwn(LEGAL_WORDS, kind) && LEGAL_WORDS[kind]?.test(path) === true;
}
