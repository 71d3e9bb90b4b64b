import { defineFinding, type Finding } from "@bailiwick/model/finding";
import type { ErrorObject } from "ajv";
import { type FaultyDocument, findingOn } from "./faulty-document.ts";

const schemaViolated = defineFinding({
  code: "object-schema-violated",
  severity: "error",
  summary: "Every emitted object has the types, fields and values that its schema asks for.",
  why: "an API server refuses the object, and what it was to enforce is not there",
  basis: "house",
  waivable: false,
});

/**
 * Explains a value that its schema refuses. `branches` are the faults of the branches of a union
 * (`anyOf`, `oneOf`), and empty for everything else.
 */
export function explainViolation(
  faulty: FaultyDocument,
  branches: readonly ErrorObject[],
): Finding {
  const { what, fault } = faulty;
  const place = fault.instancePath || "the root";
  const { problem, cure } = inWords(fault, branches);
  return {
    definition: schemaViolated,
    ...findingOn(faulty, cure),
    message: `${place} ${problem} in ${what}`,
  };
}

interface Words {
  readonly problem: string;
  /** Begins with a verb. */
  readonly cure: string;
}

function inWords(fault: ErrorObject, branches: readonly ErrorObject[]): Words {
  const { keyword, params, data } = fault;
  const is = `is ${excerpt(data)}`;
  switch (keyword) {
    case "required":
      return {
        problem: `has no "${params.missingProperty}", which is required`,
        cure: `add ${params.missingProperty}`,
      };
    case "type": {
      const type = listed(params.type);
      return { problem: `${is}, no ${type}`, cure: `write a value of type ${type}` };
    }
    case "enum":
      return { problem: is, cure: `use one of ${params.allowedValues.join(", ")}` };
    case "pattern":
      return { problem: is, cure: `match ${params.pattern}` };
    case "anyOf":
    case "oneOf":
      return unionInWords(fault, branches) ?? { problem: is, cure: `obey: it ${fault.message}` };
    default:
      return { problem: is, cure: `obey: it ${fault.message}` };
  }
}

/** Unions of types, and of fields of which one is to be there; others stay as ajv says them. */
function unionInWords(
  { keyword, data }: ErrorObject,
  branches: readonly ErrorObject[],
): Words | undefined {
  if (branches.length === 0) return undefined;
  if (branches.every((branch) => branch.keyword === "type")) {
    const types = listed(branches.flatMap(({ params }) => params.type));
    return { problem: `is ${excerpt(data)}, no ${types}`, cure: `write a value of type ${types}` };
  }
  if (branches.every((branch) => branch.keyword === "required")) {
    const fields = listed(branches.map(({ params }) => params.missingProperty));
    const exactly = keyword === "oneOf" ? "exactly one of" : "one of";
    return { problem: `has not ${exactly} ${fields}`, cure: `say ${exactly} ${fields}` };
  }
  return undefined;
}

function listed(words: unknown): string {
  return Array.isArray(words) ? [...new Set(words)].join(" or ") : String(words);
}

function excerpt(value: unknown): string {
  const text = JSON.stringify(value) ?? "nothing";
  return text.length > 80 ? `${text.slice(0, 80)}…` : text;
}
