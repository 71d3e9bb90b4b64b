import { isJsonObject, type JsonValue } from "@bailiwick/model/json-value";

/** Longer texts are cut: whoever wants all of it opens the line. */
const LONGEST = 160;

/** An input value as a person would write it in one line: `country: DE, operator: rheinwerk`. */
export function valueInWords(value: JsonValue): string {
  const text = inWords(value);
  return text.length > LONGEST ? `${text.slice(0, LONGEST - 1)}…` : text;
}

function inWords(value: JsonValue): string {
  if (Array.isArray(value)) return value.map(inWords).join(", ") || "nothing";
  if (!isJsonObject(value)) return String(value);
  return Object.entries(value)
    .map(([key, each]) => {
      const nested = typeof each === "object" && each !== null;
      return nested ? `${key}: (${inWords(each)})` : `${key}: ${inWords(each)}`;
    })
    .join(", ");
}
