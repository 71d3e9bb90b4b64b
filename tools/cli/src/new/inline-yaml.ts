/** What a flow mapping may hold; what is undefined is left out. */
export type Inline =
  | string
  | number
  | boolean
  | readonly Inline[]
  | { readonly [key: string]: Inline | undefined };

/** A value in flow style on one line, `{ name: acme, members: [DE, FR] }`, as people write it. */
export function inlineYaml(value: Inline): string {
  if (typeof value === "string") return scalar(value);
  if (typeof value !== "object") return String(value);
  if (isList(value)) return `[${value.map(inlineYaml).join(", ")}]`;
  const fields = Object.entries(value).flatMap(([key, each]) =>
    each === undefined ? [] : [`${key}: ${inlineYaml(each)}`],
  );
  return `{ ${fields.join(", ")} }`;
}

/** `Array.isArray` does not narrow lists that are readonly. */
function isList(value: Inline): value is readonly Inline[] {
  return Array.isArray(value);
}

/** Words that a reader of YAML 1.1 or 1.2 takes for something else than text. */
const NOT_TEXT = /^(?:y|n|yes|no|on|off|true|false|null)$/i;

/** Versions of three numbers, ranges and paths: text to every reader. */
const STILL_TEXT = /^(?:\d+\.\d+\.\d+(?:\.\d+\/\d+)?|\/[\w./-]+)$/;

/** Plain where that is safe in flow style, JSON otherwise: JSON is YAML. */
function scalar(text: string): string {
  const words = /^[A-Za-z][\w.@-]*(?: [A-Za-z][\w.-]*)*$/.test(text) && !NOT_TEXT.test(text);
  return words || STILL_TEXT.test(text) ? text : JSON.stringify(text);
}
