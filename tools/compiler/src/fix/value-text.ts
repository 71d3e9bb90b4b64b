import { isJsonObject, type JsonValue } from "@bailiwick/model/json-value";

/** Words that no reader of YAML 1.1 or 1.2 takes for anything but text. */
const BARE =
  /^(?!(?:true|false|null|yes|no|on|off|y|n)$)[a-z_/][a-z0-9_./-]*(?: [a-z0-9_./-]+)*$|^\d+\.\d+\.\d+$/i;

/** A value on one line, as it may stand in block and in flow style. */
export function valueText(value: JsonValue): string {
  if (typeof value === "string") return BARE.test(value) ? value : JSON.stringify(value);
  if (Array.isArray(value)) return `[${value.map(valueText).join(", ")}]`;
  if (!isJsonObject(value)) return String(value);
  const fields = Object.entries(value).map(([key, each]) => `${keyText(key)}: ${valueText(each)}`);
  return fields.length > 0 ? `{ ${fields.join(", ")} }` : "{}";
}

/** A key as a user would write it. */
export function keyText(key: string): string {
  return valueText(key);
}
