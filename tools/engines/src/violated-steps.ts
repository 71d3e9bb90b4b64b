import { isJsonObject, type JsonValue } from "@bailiwick/model/json-value";

/** Where the assertion tree begins in kyverno-json's field paths. */
const START = /^(?:all|any)\[\d+\]\.check/;

/** One step: `.key`, `.~.key[3]`, `.~index.key[3]` or `[3]`; an expression ends the walk. */
const STEP = /^(?:\.(?:~\w*\.)?([\w-]+)|\[(\d+)\])/;

/**
 * The steps from a document to the place that a field path of the engine speaks of, as far as they
 * exist in the document: `all[0].check.spec.~.destinations[1].(server != '*')` becomes
 * `["spec", "destinations", 1]`.
 */
export function violatedSteps(field: string, document: JsonValue): readonly (string | number)[] {
  const steps: (string | number)[] = [];
  let rest = START.test(field) ? field.replace(START, "") : "";
  let place: JsonValue | undefined = document;
  for (let match = STEP.exec(rest); match; match = STEP.exec(rest)) {
    const [text, key, index] = match;
    const step = key ?? Number(index);
    place = childOf(place, step);
    if (place === undefined) break;
    steps.push(step);
    rest = rest.slice(text.length);
  }
  return steps;
}

function childOf(value: JsonValue, step: string | number): JsonValue | undefined {
  if (typeof step === "number") return Array.isArray(value) ? value[step] : undefined;
  return isJsonObject(value) && Object.hasOwn(value, step) ? value[step] : undefined;
}
