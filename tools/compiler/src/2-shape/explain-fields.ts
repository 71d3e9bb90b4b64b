import { choice, decision } from "@bailiwick/model/cure";
import { setTo, takeOut } from "@bailiwick/model/edit";
import { defineFinding, type Finding } from "@bailiwick/model/finding";
import { pointerStep } from "@bailiwick/model/pointer-step";
import { listNames } from "../wording/list-names.ts";
import { nearestName } from "../wording/nearest-name.ts";
import { followed, type JsonSchema } from "./json-schema.ts";
import { sampleOf } from "./sample-of.ts";
import { findingAt, originOf, placeName, type ShapeFault } from "./shape-fault.ts";

const unknownField = defineFinding({
  code: "unknown-field",
  severity: "error",
  summary: "Every field is one that the kind has.",
  why: "a field that nobody reads looks like a decision and is none",
  basis: "house",
  waivable: false,
});

const missingField = defineFinding({
  code: "missing-field",
  severity: "error",
  summary: "Every field that the kind requires is there.",
  why: "a sovereign decision is asked and never invented",
  basis: "house",
  waivable: false,
});

/** Explains a field that this mapping cannot have, with the nearest one that it can. */
export function explainUnknownField(fault: ShapeFault): Finding {
  const name = String(fault.error.params.additionalProperty);
  const fields = Object.keys(propertiesOf(fault));
  const nearest = nearestFreeField(fault, name);
  const at = originOf(fault, pointerStep(name));
  const cure = choice(nearest ? { kind: "rename", at, key: nearest } : takeOut(at));
  const hint = nearest ? `did you mean ${nearest}?` : `it has ${listNames(fields)}`;
  return {
    ...findingAt(
      fault,
      unknownField,
      { message: `"${name}" is not a field of ${placeName(fault)}`, hint, cure },
      pointerStep(name),
    ),
    onKey: true,
  };
}

/** Explains a field that is not there: what it is for, and which values it takes. */
export function explainMissingField(fault: ShapeFault): Finding {
  const name = missingName(fault);
  const field = followed(fault.schema, propertiesOf(fault)[name] ?? {});
  const purpose = field.description?.split("\n")[0];
  return findingAt(fault, missingField, {
    message: `${placeName(fault)} has no "${name}"`,
    hint: `add ${name}: ${formOf(field)}${purpose ? ` (${purpose.replace(/\.$/, "")})` : ""}`,
    cure: decision(setTo(originOf(fault, pointerStep(name)), sampleOf(fault.schema, field, name))),
  });
}

/** What to write: the choice where there is one, else the form; `…` is what we cannot know. */
function formOf(field: JsonSchema): string {
  const values = field.enum ?? (field.const === undefined ? undefined : [field.const]);
  if (values) return listNames(values.map(String));
  if (field.type === "array") return "[…]";
  const fields = field.required ?? [];
  return fields.length > 0 ? `{ ${fields.map((each) => `${each}: …`).join(", ")} }` : "…";
}

/** The name of the field that ajv misses. */
export function missingName({ error }: ShapeFault): string {
  return String(error.params.missingProperty);
}

/** The field that a misspelt one was meant to be, among those that are not there yet. */
export function nearestFreeField(fault: ShapeFault, name: string): string | undefined {
  const present = new Set(Object.keys(fault.error.data as object));
  return nearestName(
    name,
    Object.keys(propertiesOf(fault)).filter((field) => !present.has(field)),
  );
}

function propertiesOf({ error }: ShapeFault): { readonly [name: string]: JsonSchema } {
  return (error.parentSchema as JsonSchema | undefined)?.properties ?? {};
}
