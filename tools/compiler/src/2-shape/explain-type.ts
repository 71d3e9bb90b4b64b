import { choice } from "@bailiwick/model/cure";
import { takeOut } from "@bailiwick/model/edit";
import { defineFinding, type Finding } from "@bailiwick/model/finding";
import { pointerKeys } from "@bailiwick/model/pointer-keys";
import { listNames } from "../wording/list-names.ts";
import { nearestName } from "../wording/nearest-name.ts";
import { followed, type JsonSchema } from "./json-schema.ts";
import { patternHint } from "./pattern-words.ts";
import { numberIn, truthOf } from "./read-scalar.ts";
import { schemasAt } from "./schemas-at.ts";
import {
  fieldName,
  fieldPrefix,
  findingAt,
  originOf,
  placeName,
  type ShapeFault,
  sampled,
  writtenValue,
} from "./shape-fault.ts";
import { typeCure } from "./type-cure.ts";
import { writtenAsText } from "./written-as-text.ts";

const wrongType = defineFinding({
  code: "wrong-type",
  severity: "error",
  summary: "Every value is of the type that its field has.",
  why: "YAML reads 1.30 as the number 1.3: only quotes keep what was meant",
  basis: "house",
  waivable: false,
});

const emptyField = defineFinding({
  code: "empty-field",
  severity: "error",
  summary: "A field that is written has a value.",
  why: "nobody can tell a value that was forgotten from one that was left out on purpose",
  basis: "house",
  waivable: false,
});

const WORDS: Readonly<Record<string, string>> = {
  array: "a list",
  boolean: "true or false",
  integer: "a whole number",
  number: "a number",
  object: "a mapping",
  string: "text",
};

/** Explains a value of another type, with the edit that makes it the right one. */
export function explainType(fault: ShapeFault): Finding {
  const wanted = String(fault.error.params.type);
  const words = WORDS[wanted] ?? wanted;
  const what = placeName(fault);
  if (fault.error.data === null) {
    return findingAt(fault, emptyField, {
      message: `${what} is empty`,
      hint: `write ${words}, or leave it out`,
      cure: isRequired(fault) ? sampled(fault) : choice(takeOut(originOf(fault))),
    });
  }
  return findingAt(fault, wrongType, {
    message: `${what} is ${actualWords(fault)}, and ${words} is asked for`,
    hint: hintFor(fault, wanted),
    cure: typeCure(fault, wanted),
  });
}

function actualWords(fault: ShapeFault): string {
  const { data } = fault.error;
  if (Array.isArray(data)) return "a list";
  switch (typeof data) {
    case "number":
      return `the number ${writtenValue(fault)}`;
    case "boolean":
      return `the truth value ${writtenValue(fault)}`;
    case "string":
      return `the text ${JSON.stringify(data)}`;
    default:
      return "a mapping";
  }
}

function hintFor(fault: ShapeFault, wanted: string): string {
  const prefix = fieldPrefix(fault);
  const { data } = fault.error;
  const scalar = typeof data === "object" ? undefined : writtenValue(fault);
  switch (wanted) {
    case "string":
      return textHint(fault, prefix, scalar);
    case "array":
      return scalar === undefined
        ? `write a list: put "- " before each entry of ${fieldName(fault)}`
        : `write ${prefix}[${typeof data === "string" ? writtenAsText(scalar) : scalar}]`;
    case "boolean":
      return `write ${prefix}${truthOf(scalar) ?? "true or false"}`;
    case "integer":
    case "number":
      return `write ${prefix}${numberIn(scalar) ?? "a number, without quotes"}`;
    default:
      return fieldsHint(fault);
  }
}

function textHint(fault: ShapeFault, prefix: string, scalar: string | undefined): string {
  if (scalar !== undefined) {
    const { pattern } = (fault.error.parentSchema ?? {}) as JsonSchema;
    // Quotes alone would lead to the next finding.
    return pattern === undefined || new RegExp(pattern, "u").test(scalar)
      ? `put it in quotes: ${prefix}"${scalar}"`
      : patternHint(pattern, prefix, scalar);
  }
  const { data } = fault.error;
  const only = Array.isArray(data) && data.length === 1 ? data[0] : undefined;
  return typeof only === "string"
    ? `write one value without brackets: ${prefix}${writtenAsText(only)}`
    : `write one value: ${prefix}${enumOf(fault) ?? "text"}`;
}

function enumOf(fault: ShapeFault): string | undefined {
  const values = (fault.error.parentSchema as JsonSchema | undefined)?.enum;
  return values && listNames(values.map(String));
}

/** Whether the mapping that holds the place cannot be without it. */
function isRequired({ schema, document, error }: ShapeFault): boolean {
  const keys = pointerKeys(error.instancePath);
  const parents = schemasAt(schema, document.root, keys.slice(0, -1));
  return parents.some(({ required }) => required?.includes(keys.at(-1) ?? ""));
}

/** A single value where a mapping belongs is most often the value of one of its fields. */
function fieldsHint(fault: ShapeFault): string {
  const schema = followed(fault.schema, (fault.error.parentSchema ?? {}) as JsonSchema);
  const fields = Object.keys(schema.properties ?? {});
  const { data } = fault.error;
  const likely = nearestName("name", fields) ?? (fields.length === 1 ? fields[0] : undefined);
  if (typeof data === "object" || !likely) return `write its fields: ${listNames(fields)}`;
  const value =
    typeof data === "string" ? writtenAsText(data) : JSON.stringify(writtenValue(fault));
  return `write ${fieldPrefix(fault)}{ ${likely}: ${value} }; its fields are ${listNames(fields)}`;
}
