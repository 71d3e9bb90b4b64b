import { defineFinding, type Finding } from "@bailiwick/model/finding";
import { isJsonObject } from "@bailiwick/model/json-value";
import { below } from "@bailiwick/model/origin";
import type { ErrorObject } from "ajv";
import type { EmittedObject } from "./emitted-object.ts";
import { explainViolation } from "./explain-violation.ts";
import { type FaultyDocument, findingOn } from "./faulty-document.ts";
import { nearestKey } from "./nearest-key.ts";

const unknownField = defineFinding({
  code: "unknown-object-field",
  severity: "error",
  summary: "Every field of an emitted object is one that its kind has.",
  why: "an API server drops what it does not know: the object says less than was reviewed",
  basis: "house",
  waivable: false,
});

/**
 * Turns what a schema has against a document into findings: one for each fault, and never none.
 * `what` names the schema for people: `NetworkPolicy (Kubernetes v1.36.3)`.
 */
export function explainFaults(
  document: EmittedObject,
  what: string,
  faults: readonly ErrorObject[],
): readonly Finding[] {
  const faulty = (fault: ErrorObject): FaultyDocument => ({ document, what, fault });
  const unknown = faults.filter(isUnknownField);
  const others = faults.filter((fault) => !isUnknownField(fault));
  const causes = others.filter((fault) => !isConsequence(fault, unknown, others));
  const found = [
    ...unknown.map((fault) => explainUnknownField(faulty(fault))),
    ...causes.map((fault) => explainViolation(faulty(fault), branchesOf(fault, others))),
  ];
  return found.length > 0 ? found : faults.map((fault) => explainViolation(faulty(fault), []));
}

function explainUnknownField(faulty: FaultyDocument): Finding {
  const { what, fault } = faulty;
  const key = String(fault.params.additionalProperty);
  const meant = meantKey(fault);
  const finding = findingOn(faulty, meant === undefined ? `take ${key} away` : `write ${meant}`);
  return {
    definition: unknownField,
    ...finding,
    origin: below(finding.origin, key),
    onKey: true,
    message: `"${key}" is no field of ${fault.instancePath || "the root"} in ${what}`,
  };
}

/** What a misspelt field or the failure of a union already tells. */
function isConsequence(
  fault: ErrorObject,
  unknown: readonly ErrorObject[],
  others: readonly ErrorObject[],
): boolean {
  const beside = unknown.filter(({ instancePath }) => instancePath === fault.instancePath);
  if (isUnion(fault)) return beside.length > 0;
  const missing = fault.params.missingProperty;
  if (missing !== undefined && beside.some((each) => meantKey(each) === missing)) return true;
  return others.some((union) => branchesOf(union, [fault]).length > 0);
}

function branchesOf(union: ErrorObject, others: readonly ErrorObject[]): readonly ErrorObject[] {
  if (!isUnion(union)) return [];
  return others.filter(
    ({ schemaPath, instancePath }) =>
      schemaPath.startsWith(`${union.schemaPath}/`) && instancePath.startsWith(union.instancePath),
  );
}

function isUnknownField({ keyword }: ErrorObject): boolean {
  return keyword === "additionalProperties";
}

function isUnion({ keyword }: ErrorObject): boolean {
  return keyword === "anyOf" || keyword === "oneOf";
}

/** The nearest key that the schema has here and the object does not. */
function meantKey({ parentSchema, data, params }: ErrorObject): string | undefined {
  const declared = isJsonObject(parentSchema?.properties) ? parentSchema.properties : {};
  const present = isJsonObject(data) ? data : {};
  const free = Object.keys(declared).filter((key) => !Object.hasOwn(present, key));
  return nearestKey(String(params.additionalProperty), free);
}
