import type { JsonValue } from "@bailiwick/model/json-value";
import type { InputKind } from "@bailiwick/model/kinds/input";
import { Ajv, type ErrorObject } from "ajv";
import formats from "ajv-formats";
import { KINDS } from "./kinds.ts";

/** What ajv has against a document of one kind; empty when its shape is right. */
export type Validate = (kind: InputKind, root: JsonValue) => readonly ErrorObject[];

/**
 * Makes validators that compile a schema when the first document of its kind arrives: a tree
 * without waivers does not pay for their schema.
 */
export function lazyValidators(): Validate {
  const ajv = new Ajv({ allErrors: true, verbose: true });
  formats.default(ajv, ["email", "uri"]);
  return (kind, root) => {
    const validate = ajv.getSchema(kind) ?? ajv.addSchema(KINDS[kind], kind).getSchema(kind);
    return validate?.(root) ? [] : [...(validate?.errors ?? [])];
  };
}
