import { defineFinding, type Finding } from "@bailiwick/model/finding";
import { isJsonObject } from "@bailiwick/model/json-value";
import { below } from "@bailiwick/model/origin";
import type { ErrorObject } from "ajv";
import type { EmittedObject } from "./emitted-object.ts";
import { nearestKey } from "./nearest-key.ts";

const unknownField = defineFinding({
  code: "unknown-object-field",
  severity: "error",
  summary: "Every field of an emitted object is one that its kind has.",
  why: "an API server drops what it does not know: the object says less than was reviewed",
  basis: "house",
  waivable: false,
});

const schemaViolated = defineFinding({
  code: "object-schema-violated",
  severity: "error",
  summary: "Every emitted object has the types, fields and values that its schema asks for.",
  why: "an API server refuses the object, and what it was to enforce is not there",
  basis: "house",
  waivable: false,
});

/** Turns what a schema has against a document into findings, one for each fault. */
export function explainFaults(
  document: EmittedObject,
  what: string,
  faults: readonly ErrorObject[],
): readonly Finding[] {
  const unknown = faults.filter(isUnknownField);
  const meant = new Set(unknown.map((fault) => `${fault.instancePath} ${meantKey(fault)}`));
  const misspelt = new Set(unknown.map(({ instancePath }) => instancePath));
  const unions = faults.filter(isUnion);
  const rest = faults.filter(
    (fault) =>
      !isUnknownField(fault) &&
      !(isUnion(fault) && misspelt.has(fault.instancePath)) &&
      !meant.has(`${fault.instancePath} ${fault.params.missingProperty}`) &&
      !unions.some(({ schemaPath }) => fault.schemaPath.startsWith(`${schemaPath}/`)),
  );
  return [
    ...unknown.map((fault) => explainUnknownField(document, what, fault)),
    ...rest.map((fault) => explainViolation(document, what, fault)),
  ];
}

function explainUnknownField(document: EmittedObject, what: string, fault: ErrorObject): Finding {
  const key = String(fault.params.additionalProperty);
  const meant = meantKey(fault);
  const cure = meant === undefined ? `take ${key} away` : `write ${meant}`;
  const parent = placeOf(document, fault);
  return {
    ...findingOf(document, unknownField, cure),
    origin: below(parent, key),
    onKey: true,
    message: `"${key}" is no field of ${fault.instancePath || "the root"} in ${what}`,
  };
}

function explainViolation(document: EmittedObject, what: string, fault: ErrorObject): Finding {
  const { keyword, params } = fault;
  const place = fault.instancePath || "the root";
  const wrong = (words: string) => `${place} ${words} in ${what}`;
  const said = (cure: string, message: string): Finding => ({
    ...findingOf(document, schemaViolated, cure),
    origin: placeOf(document, fault),
    message,
  });
  switch (keyword) {
    case "required":
      return said(
        `add ${params.missingProperty}`,
        wrong(`has no "${params.missingProperty}", which is required`),
      );
    case "type": {
      const type = Array.isArray(params.type) ? params.type.join(" or ") : String(params.type);
      return said(`write a value of type ${type}`, wrong(`is ${excerpt(fault.data)}, no ${type}`));
    }
    case "enum":
      return said(
        `use one of ${params.allowedValues.join(", ")}`,
        wrong(`is ${excerpt(fault.data)}`),
      );
    case "pattern":
      return said(`match ${params.pattern}`, wrong(`is ${excerpt(fault.data)}`));
    default:
      return said(
        `give it what the schema asks for: ${fault.message}`,
        wrong(`is ${excerpt(fault.data)}`),
      );
  }
}

/** Where the text comes from: the reader is told which file to change, and when it is ours. */
function findingOf(
  document: EmittedObject,
  definition: Finding["definition"],
  cure: string,
): Pick<Finding, "definition" | "hint" | "related"> {
  const where = "in its source, template or policy";
  const hint = `${cure} ${where}; where none says it, the compiler is wrong`;
  const origin = { file: document.source, pointer: "" };
  return { definition, hint, related: [{ origin, message: "its source" }] };
}

function placeOf({ origin }: EmittedObject, { instancePath }: ErrorObject): Finding["origin"] {
  return { file: origin.file, pointer: origin.pointer + instancePath };
}

function isUnknownField({ keyword }: ErrorObject): boolean {
  return keyword === "additionalProperties";
}

function isUnion({ keyword }: ErrorObject): boolean {
  return keyword === "anyOf" || keyword === "oneOf" || keyword === "not";
}

/** The nearest key that the schema has here and the object does not. */
function meantKey({ parentSchema, data, params }: ErrorObject): string | undefined {
  const declared = isJsonObject(parentSchema?.properties) ? parentSchema.properties : {};
  const present = isJsonObject(data) ? data : {};
  const free = Object.keys(declared).filter((key) => !Object.hasOwn(present, key));
  return nearestKey(String(params.additionalProperty), free);
}

function excerpt(value: unknown): string {
  const text = JSON.stringify(value) ?? "nothing";
  return text.length > 80 ? `${text.slice(0, 80)}…` : text;
}
