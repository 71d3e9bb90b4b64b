import type { JsonValue } from "@bailiwick/model/json-value";
import { followed, type JsonSchema } from "./json-schema.ts";
import { patternSample } from "./pattern-words.ts";

/** Deeper than any kind; a schema that holds itself ends here. */
const DEEPEST = 8;

const FORMATS: Readonly<Record<string, string>> = {
  email: "team@acme.example",
  uri: "https://acme.example/",
};

/**
 * A value that a schema accepts: of its closed list the first, else the example that its words
 * give, else the name of the field. It has the right form and is nobody's fact.
 */
export function sampleOf(root: JsonSchema, field: JsonSchema, name: string, depth = 0): JsonValue {
  const schema = followed(root, field);
  const [first] = schema.enum ?? (schema.const === undefined ? [] : [schema.const]);
  if (first !== undefined) return first as JsonValue;
  if (schema.anyOf?.[0] && depth < DEEPEST) return sampleOf(root, schema.anyOf[0], name, depth + 1);
  switch (schema.type) {
    case "boolean":
      return false;
    case "integer":
    case "number":
      return schema.minimum ?? 1;
    case "array":
      return schema.minItems && schema.items && depth < DEEPEST
        ? [sampleOf(root, schema.items, name, depth + 1)]
        : [];
    case "object":
      return Object.fromEntries(
        (depth < DEEPEST ? (schema.required ?? []) : []).map((each) => [
          each,
          sampleOf(root, schema.properties?.[each] ?? {}, each, depth + 1),
        ]),
      );
    default:
      return FORMATS[schema.format ?? ""] ?? patternSample(schema.pattern) ?? textFor(name, schema);
  }
}

/** A sentence where a word is too short. */
function textFor(name: string, { minLength = 0 }: JsonSchema): string {
  const word = kebab(name);
  return word.length >= minLength ? word : `${word} that a person has to say`;
}

function kebab(name: string): string {
  return name.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}
