import { type Cure, certain, choice } from "@bailiwick/model/cure";
import { setTo } from "@bailiwick/model/edit";
import { isJsonObject, type JsonValue } from "@bailiwick/model/json-value";
import { nearestName } from "../wording/nearest-name.ts";
import { followed, type JsonSchema } from "./json-schema.ts";
import { numberIn, truthOf } from "./read-scalar.ts";
import { originOf, type ShapeFault, sampled, writtenValue } from "./shape-fault.ts";
import { suggestSpelling } from "./suggest-spelling.ts";

/** The edit that makes a value the type that its field has: the same value where it can be kept. */
export function typeCure(fault: ShapeFault, wanted: string): Cure {
  const { data } = fault.error;
  const scalar = typeof data === "object" ? undefined : writtenValue(fault);
  const kept = keptAs(wanted, data as JsonValue, scalar, fault);
  if (kept !== undefined) return certain(setTo(originOf(fault), kept));
  const likely = wanted === "object" && scalar !== undefined ? likelyField(fault) : undefined;
  if (likely === undefined) return sampled(fault);
  return choice(setTo(originOf(fault), { [likely]: data as JsonValue }));
}

/** The value itself, read or written otherwise; undefined where it would be another one. */
function keptAs(
  wanted: string,
  data: JsonValue,
  scalar: string | undefined,
  fault: ShapeFault,
): JsonValue | undefined {
  switch (wanted) {
    case "string":
      return scalar === undefined ? onlyText(data) : fittingText(scalar, fault);
    case "array":
      if (scalar !== undefined) return [data];
      return isJsonObject(data) && Object.values(data).every((each) => each === true)
        ? Object.keys(data)
        : undefined;
    case "boolean": {
      const truth = truthOf(scalar);
      return truth === undefined ? undefined : truth === "true";
    }
    case "integer":
    case "number": {
      const number = numberIn(scalar);
      return number === undefined ? undefined : Number(number);
    }
    default:
      return undefined;
  }
}

function onlyText(data: JsonValue): string | undefined {
  const only = Array.isArray(data) && data.length === 1 ? data[0] : undefined;
  return typeof only === "string" ? only : undefined;
}

/** Quotes alone would lead to the next finding where the field has a form. */
function fittingText(scalar: string, { error }: ShapeFault): string | undefined {
  const { pattern } = (error.parentSchema ?? {}) as JsonSchema;
  return pattern === undefined || new RegExp(pattern, "u").test(scalar)
    ? scalar
    : suggestSpelling(pattern, scalar);
}

function likelyField({ schema, error }: ShapeFault): string | undefined {
  const { properties = {} } = followed(schema, (error.parentSchema ?? {}) as JsonSchema);
  const fields = Object.keys(properties);
  return nearestName("name", fields) ?? (fields.length === 1 ? fields[0] : undefined);
}
