import type { Finding } from "@bailiwick/model/finding";
import type { ErrorObject } from "ajv";
import type { SourceDocument } from "../handoff/source-document.ts";
import {
  explainMissingField,
  explainUnknownField,
  missingName,
  nearestFreeField,
} from "./explain-fields.ts";
import { explainSize } from "./explain-size.ts";
import { explainType } from "./explain-type.ts";
import { explainChoice, explainFormat, explainPattern } from "./explain-value.ts";
import type { JsonSchema } from "./json-schema.ts";
import type { ShapeFault } from "./shape-fault.ts";
import { withoutUnionNoise } from "./union-noise.ts";

/** Turns what ajv says into findings that people can act on: one for each fault. */
export function explainAjv(
  document: SourceDocument,
  schema: JsonSchema,
  errors: readonly ErrorObject[],
): readonly Finding[] {
  const faults = withoutUnionNoise(errors).map((error) => ({ document, schema, error }));
  const misspelt = misspeltFields(faults);
  return onePerPlace(faults)
    .filter((fault) => !misspelt.has(placeOfMissing(fault)))
    .map(explain);
}

/** Fields that are there under a wrong name: naming them as missing too would be a second fault. */
function misspeltFields(faults: readonly ShapeFault[]): ReadonlySet<string | undefined> {
  return new Set(
    faults
      .filter(({ error }) => error.keyword === "additionalProperties")
      .map((fault) => {
        const meant = nearestFreeField(fault, String(fault.error.params.additionalProperty));
        return `${fault.error.instancePath} ${meant}`;
      }),
  );
}

function placeOfMissing(fault: ShapeFault): string | undefined {
  const { keyword, instancePath } = fault.error;
  return keyword === "required" ? `${instancePath} ${missingName(fault)}` : undefined;
}

/** A value has one finding, the first: length and pattern of one text are one fault. */
function onePerPlace(faults: readonly ShapeFault[]): readonly ShapeFault[] {
  const seen = new Set<string>();
  return faults.filter(({ error }) => {
    const { missingProperty, additionalProperty } = error.params;
    const place = JSON.stringify([error.instancePath, missingProperty, additionalProperty]);
    if (seen.has(place)) return false;
    seen.add(place);
    return true;
  });
}

function explain(fault: ShapeFault): Finding {
  switch (fault.error.keyword) {
    case "additionalProperties":
      return explainUnknownField(fault);
    case "required":
      return explainMissingField(fault);
    case "type":
      return explainType(fault);
    case "enum":
    case "const":
      return explainChoice(fault);
    case "pattern":
      return explainPattern(fault);
    case "format":
      return explainFormat(fault);
    default:
      return explainSize(fault);
  }
}
