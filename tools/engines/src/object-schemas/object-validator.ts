import type { JsonObject, JsonValue } from "@bailiwick/model/json-value";
import { Ajv, type ErrorObject, type ValidateFunction } from "ajv";
import { EngineError } from "../engine-error.ts";
import type { SchemaBundle } from "./schema-bundle.ts";

/** What the schema of a kind says of a value. */
interface ObjectVerdict {
  /** Where the schema was read: `Kubernetes v1.36.3`. */
  readonly title: string;
  /** Empty when the value fits. */
  readonly faults: readonly ErrorObject[];
}

/** Judges one value by the schema of its kind; undefined where no bundle knows the kind. */
export type ObjectValidator = (kind: string, value: JsonObject) => ObjectVerdict | undefined;

/** No kind has this field: a schema that takes it is open and proves nothing. */
const NOBODYS_FIELD = "fieldThatNoKindHas";

/**
 * Makes a validator for the objects of one cluster. `bundles` are named as references name them;
 * a schema is compiled when the first object of its kind arrives. Throws an EngineError for a
 * schema that cannot be compiled and for one that lets an unknown field pass.
 */
export function objectValidator(bundles: Readonly<Record<string, SchemaBundle>>): ObjectValidator {
  const ajv = new Ajv({
    allErrors: true,
    verbose: true,
    strict: false,
    // Upstream schemas were checked upstream; what cannot be compiled still throws.
    validateSchema: false,
    // Patterns are written for Go, which knows no `u` flag.
    unicodeRegExp: false,
    // Halves the compilation, which costs more than judging 5,000 values files.
    code: { optimize: false },
  });
  for (const [name, { definitions }] of Object.entries(bundles)) {
    ajv.addSchema({ definitions }, name);
  }
  const compiled = new Map<string, Compiled>();
  return (kind, value) => {
    const known = compiled.get(kind) ?? compile(ajv, bundles, kind);
    if (!known) return undefined;
    compiled.set(kind, known);
    return { title: known.title, faults: faultsOf(known.validate, value) };
  };
}

interface Compiled {
  readonly title: string;
  readonly validate: ValidateFunction;
}

function compile(
  ajv: Ajv,
  bundles: Readonly<Record<string, SchemaBundle>>,
  kind: string,
): Compiled | undefined {
  for (const [bundle, { title, kinds }] of Object.entries(bundles)) {
    const name = Object.hasOwn(kinds, kind) ? kinds[kind] : undefined;
    if (name === undefined) continue;
    const validate = getSchema(ajv, `${bundle}#/definitions/${name}`, `${kind} (${title})`);
    const refuses = faultsOf(validate, { [NOBODYS_FIELD]: true }).some(
      ({ params }) => params.additionalProperty === NOBODYS_FIELD,
    );
    if (refuses) return { title, validate };
    throw new EngineError(`the schema of ${kind} (${title}) takes any field: it proves nothing`);
  }
  return undefined;
}

function getSchema(ajv: Ajv, reference: string, what: string): ValidateFunction {
  try {
    const validate = ajv.getSchema(reference);
    if (validate) return validate;
  } catch (cause) {
    const words = cause instanceof Error ? cause.message : String(cause);
    throw new EngineError(`the schema of ${what} cannot be compiled\n  ${words}`, { cause });
  }
  throw new EngineError(`the schema of ${what} is not where its bundle says`);
}

function faultsOf(validate: ValidateFunction, value: JsonValue): readonly ErrorObject[] {
  return validate(value) ? [] : [...(validate.errors ?? [])];
}
