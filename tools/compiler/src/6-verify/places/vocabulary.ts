/**
 * Keys whose strings are words of an API and never places, wherever they stand: API groups and
 * versions, label keys in selectors, driver names, and prose of a schema. What they are is told by
 * where they stand; no host is ever allowed by name.
 */
const WORD_KEYS: ReadonlySet<string> = new Set([
  "apiGroup",
  "apiGroups",
  "apiVersion",
  "apiVersions",
  "description",
  "driver",
  "enforceTolerations",
  "group",
  "key",
  "kind",
  "listKind",
  "messageExpression",
  "message",
  "topologyKey",
]);

/** True where a string is a word of an API and not a place. */
export function isVocabulary(kind: string, keys: readonly string[]): boolean {
  const named = keys.filter((key) => !/^\d+$/.test(key));
  const last = named.at(-1) ?? "";
  if (WORD_KEYS.has(last)) return true;
  // A definition is named after its own group, as the API server demands.
  if (kind === "CustomResourceDefinition") return keys.join("/") === "metadata/name";
  // A device selector compares what drivers publish; no driver publishes a place.
  if (kind === "DeviceClass") return last === "expression";
  // Conditions compare fields of a request; what they compare with is bound in variables.
  return keys[0] === "spec" && ["validations", "matchConditions"].includes(keys[1] ?? "");
}
