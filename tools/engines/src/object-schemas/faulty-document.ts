import type { Finding } from "@bailiwick/model/finding";
import type { ErrorObject } from "ajv";
import type { EmittedObject } from "./emitted-object.ts";

/** One fault of an emitted document, as a schema reports it. */
export interface FaultyDocument {
  readonly document: EmittedObject;
  /** What it was held against: `NetworkPolicy (Kubernetes v1.36.3)`. */
  readonly what: string;
  readonly fault: ErrorObject;
}

/** What all findings on emitted documents have: where, the smallest edit, and who said it. */
export function findingOn(
  { document, fault }: FaultyDocument,
  cure: string,
): Pick<Finding, "origin" | "hint" | "related"> {
  const where = "in its source, template or policy";
  const origin = { file: document.source, pointer: "" };
  return {
    origin: { ...document.origin, pointer: document.origin.pointer + fault.instancePath },
    hint: `${cure} ${where}; where none says it, the compiler is wrong`,
    related: [{ origin, message: "its source" }],
  };
}
