import { type Cure, decision } from "@bailiwick/model/cure";
import { setTo } from "@bailiwick/model/edit";
import type { Finding, FindingDefinition } from "@bailiwick/model/finding";
import { isJsonObject, type JsonValue } from "@bailiwick/model/json-value";
import type { Origin } from "@bailiwick/model/origin";
import { pointerKeys } from "@bailiwick/model/pointer-keys";
import type { ErrorObject } from "ajv";
import type { SourceDocument } from "../handoff/source-document.ts";
import type { JsonSchema } from "./json-schema.ts";
import { sampleOf } from "./sample-of.ts";

/** A document, the schema it does not fit, and one thing that ajv has against it. */
export interface ShapeFault {
  readonly document: SourceDocument;
  readonly schema: JsonSchema;
  readonly error: ErrorObject;
}

/** The finding at the place of the fault, or at a field below it. */
export function findingAt(
  { document, error }: ShapeFault,
  definition: FindingDefinition,
  words: { readonly message: string; readonly hint: string; readonly cure?: Cure | undefined },
  step = "",
): Finding {
  const { cure, ...said } = words;
  return {
    definition,
    origin: { file: document.path, pointer: error.instancePath + step },
    ...said,
    ...(cure && { cure }),
  };
}

/** The place of a fault, or of a field below it, for its edit. */
export function originOf({ document, error }: ShapeFault, step = ""): Origin {
  return { file: document.path, pointer: error.instancePath + step };
}

/** A value of the right form at the place of the fault; what is true there only people know. */
export function sampled(fault: ShapeFault): Cure {
  const field = (fault.error.parentSchema ?? {}) as JsonSchema;
  return decision(setTo(originOf(fault), sampleOf(fault.schema, field, fieldName(fault))));
}

/** The name of the field that holds the fault; the list's name for an entry of a list. */
export function fieldName(fault: ShapeFault): string {
  return namedKeys(fault).at(-1) ?? "the document";
}

/** The thing at the place of the fault, as a message calls it. */
export function placeName(fault: ShapeFault): string {
  return fault.error.instancePath !== "" && fieldPrefix(fault) === ""
    ? `an entry of ${fieldName(fault)}`
    : fieldName(fault);
}

/** What a hint writes before a value: `version: `, or nothing inside a list. */
export function fieldPrefix(fault: ShapeFault): string {
  const last = pointerKeys(fault.error.instancePath).at(-1);
  return last === undefined || last !== namedKeys(fault).at(-1) ? "" : `${last}: `;
}

/** The value as its author wrote it, which a number does not always show (`1.30`). */
export function writtenValue({ document, error }: ShapeFault): string {
  return document.spellings?.get(error.instancePath) ?? String(error.data);
}

function namedKeys({ document, error }: ShapeFault): readonly string[] {
  let value: JsonValue | undefined = document.root;
  const names: string[] = [];
  for (const key of pointerKeys(error.instancePath)) {
    const parent: JsonValue | undefined = value;
    if (isJsonObject(parent)) names.push(key);
    value = childOf(parent, key);
  }
  return names;
}

function childOf(parent: JsonValue | undefined, key: string): JsonValue | undefined {
  if (Array.isArray(parent)) return parent[Number(key)];
  return isJsonObject(parent) ? parent[key] : undefined;
}
