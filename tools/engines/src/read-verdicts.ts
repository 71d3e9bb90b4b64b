import { isDeepStrictEqual } from "node:util";
import { isJsonObject, type JsonObject, type JsonValue } from "@bailiwick/model/json-value";
import { byCodeUnit } from "./code-unit-order.ts";
import { EngineError } from "./engine-error.ts";
import type { Verdict, ViolatedField, Violation } from "./verdict.ts";

/** What was asked, to hold the answer against. */
interface Question {
  /** `metadata.name` of every policy that was given. */
  readonly policies: readonly string[];
  /** The payload as the engine read it. */
  readonly documents: readonly JsonValue[];
}

/**
 * Reads `kyverno-json scan --output json` (v0.0.3): a list of
 * `{resource, results: [{policy, rules: [{rule, identifier, error?, violations?}]}]}`, one element
 * per document. Throws an EngineError on anything else, on an answer to another payload, and on
 * policies that were not loaded: the exit code of the program is 0 in all of these cases.
 */
export function readVerdicts(report: JsonValue, question: Question): readonly Verdict[] {
  const { documents } = question;
  if (!Array.isArray(report)) throw refuse(`a report that is no list: ${excerpt(report)}`);
  if (report.length !== documents.length) {
    throw refuse(`a report on ${report.length} documents for a payload of ${documents.length}`);
  }
  return report.flatMap((entry: JsonValue, index) => {
    if (!isJsonObject(entry) || !isDeepStrictEqual(entry.resource, documents[index])) {
      throw refuse(`a report whose document ${index} is not the one it was given`);
    }
    return readDocument(entry, index, question.policies);
  });
}

function readDocument(
  entry: JsonObject,
  document: number,
  expected: readonly string[],
): readonly Verdict[] {
  const results = listOf(entry, "results").map((result) => ({
    policy: textOf(objectOf(objectOf(result, "policy"), "metadata"), "name"),
    rules: listOf(result, "rules"),
  }));
  const loaded = results.map(({ policy }) => policy).sort();
  if (!isDeepStrictEqual(loaded, [...expected].sort())) {
    throw refuse(`a report on [${loaded.join(", ")}] instead of [${expected.join(", ")}]`);
  }
  return results.flatMap(({ policy, rules }) =>
    rules.map((rule) => readRule(rule, policy, document)),
  );
}

function readRule(result: JsonValue, policy: string, document: number): Verdict {
  const key = { policy, document, rule: textOf(objectOf(result, "rule"), "name") };
  const { error, violations } = result as JsonObject;
  if (error !== undefined && error !== null) {
    return { ...key, outcome: "error", error: typeof error === "string" ? error : excerpt(error) };
  }
  if (violations === undefined || violations === null) return { ...key, outcome: "pass" };
  const read = listOf(result, "violations").map(readViolation);
  if (read.length === 0) return { ...key, outcome: "pass" };
  return { ...key, outcome: "fail", violations: read.sort(byMessage) };
}

function readViolation(violation: JsonValue): Violation {
  if (!isJsonObject(violation)) throw refuse(`a violation that is ${excerpt(violation)}`);
  const { message } = violation;
  const fields = listOf(violation, "errors").map(
    (error): ViolatedField => ({
      field: textOf(error, "field"),
      value: (error as JsonObject).value ?? null,
    }),
  );
  fields.sort((left, right) => byCodeUnit(left.field, right.field));
  return { message: typeof message === "string" ? message : "", fields };
}

function byMessage(left: Violation, right: Violation): number {
  return (
    byCodeUnit(left.message, right.message) ||
    byCodeUnit(left.fields[0]?.field ?? "", right.fields[0]?.field ?? "")
  );
}

/** A missing list is an empty one: the engine leaves empty fields out. */
function listOf(value: JsonValue, key: string): readonly JsonValue[] {
  const list = isJsonObject(value) ? (value[key] ?? []) : undefined;
  if (!Array.isArray(list)) throw refuse(`a report in which "${key}" is no list`);
  return list;
}

function objectOf(value: JsonValue, key: string): JsonObject {
  const child = isJsonObject(value) ? value[key] : undefined;
  if (!isJsonObject(child)) throw refuse(`a report in which "${key}" is no mapping`);
  return child;
}

function textOf(value: JsonValue, key: string): string {
  const text = isJsonObject(value) ? value[key] : undefined;
  if (typeof text !== "string" || text === "") throw refuse(`a report without "${key}"`);
  return text;
}

function excerpt(value: JsonValue): string {
  return JSON.stringify(value).slice(0, 200);
}

function refuse(answer: string): EngineError {
  return new EngineError(`kyverno-json gave ${answer}; nothing was judged`);
}
