import { InternalError } from "@bailiwick/model/internal-error";
import { isJsonObject, type JsonObject, type JsonValue } from "@bailiwick/model/json-value";
import { scalar } from "./yaml-scalar.ts";

/** Small collections stand on one line as long as the line has at most so many characters. */
const WIDTH = 140;

/** And as long as they hold no more levels than a reader takes in at a glance. */
const FLOW_DEPTH = 3;

/** Keys that come first wherever they stand, in the order in which people look for them. */
const FIRST = ["apiVersion", "kind", "metadata", "spec"];

/** The same below `metadata`. */
const FIRST_OF_METADATA = ["name", "namespace", "labels", "annotations"];

/**
 * Text of a plain JSON value, the same bytes for the same value: two-space indentation, keys in a
 * fixed order, LF, a final newline, no anchors, no folding. The hot path of the compiler.
 */
export function toYaml(value: JsonValue): string {
  return isEmpty(value) || !isCollection(value) ? `${inline(value, "")}\n` : block(value, 0, "");
}

/** Several documents of one file, `---` between them. */
export function toYamlDocuments(values: readonly JsonValue[]): string {
  return values.map(toYaml).join("---\n");
}

/** A collection over several lines, each of them indented. */
function block(value: JsonObject | readonly JsonValue[], depth: number, parent: string): string {
  const indent = "  ".repeat(depth);
  if (Array.isArray(value)) {
    return (value as readonly JsonValue[]).map((each) => item(each, depth, indent)).join("");
  }
  return keysOf(value as JsonObject, parent)
    .map((key) => {
      const head = `${indent}${scalar(key)}:`;
      return head + rest((value as JsonObject)[key], head.length, depth + 1, key);
    })
    .join("");
}

/** `- ` and what follows; the first key of a mapping stands on the line of the dash. */
function item(value: JsonValue, depth: number, indent: string): string {
  const flow = flowWithin(value, WIDTH - indent.length - 2, "");
  if (flow !== undefined) return `${indent}- ${flow}\n`;
  if (!isCollection(value)) return `${indent}-${rest(value, indent.length + 1, depth + 1, "")}`;
  const nested = block(value, depth + 1, "");
  return `${indent}- ${nested.slice(indent.length + 2)}`;
}

/** What follows `key:` or `-`, its line break included. */
function rest(value: JsonValue | undefined, column: number, depth: number, key: string): string {
  if (value === undefined) throw new InternalError("undefined cannot be emitted", key);
  const flow = flowWithin(value, WIDTH - column - 1, key);
  if (flow !== undefined) return ` ${flow}\n`;
  if (isCollection(value)) return `\n${block(value, depth, key)}`;
  const literal = literalBlock(value, depth);
  return literal ?? ` ${inline(value, key)}\n`;
}

/** One line for a scalar, or for a small collection that fits; otherwise undefined. */
function flowWithin(value: JsonValue, width: number, key: string): string | undefined {
  if (!isCollection(value)) {
    return literalBlock(value, 0) === undefined ? inline(value, key) : undefined;
  }
  if (depthOf(value) > FLOW_DEPTH) return undefined;
  const text = inline(value, key);
  return text.length <= width ? text : undefined;
}

/** Levels of collections inside each other; a text of several lines is too deep for any line. */
function depthOf(value: JsonValue): number {
  if (!isCollection(value)) return literalBlock(value, 0) === undefined ? 0 : FLOW_DEPTH + 1;
  return isEmpty(value) ? 0 : 1 + Math.max(...Object.values(value).map(depthOf));
}

function inline(value: JsonValue, parent: string): string {
  if (Array.isArray(value)) return `[${value.map((each) => inline(each, "")).join(", ")}]`;
  if (!isJsonObject(value)) return scalar(value as string | number | boolean | null);
  const pairs = keysOf(value, parent).map(
    (key) => `${scalar(key)}: ${inline(value[key] as JsonValue, key)}`,
  );
  return pairs.length === 0 ? "{}" : `{ ${pairs.join(", ")} }`;
}

/**
 * Text of several lines as a literal block, where every reader gives the same text back: printable
 * characters only, a first line that is not indented, and lines that do not end in white space.
 */
function literalBlock(value: JsonValue, depth: number): string | undefined {
  if (typeof value !== "string" || !/^[\x21-\x7e][\x20-\x7e]*\n/.test(value)) return undefined;
  if (!/^[\x20-\x7e\n]*$/.test(value) || / \n| $|\n\n$/.test(value)) return undefined;
  const indent = "  ".repeat(depth);
  const lines = value.endsWith("\n") ? value.slice(0, -1) : value;
  const text = lines.split("\n").map((line) => (line === "" ? "" : indent + line));
  return ` |${value.endsWith("\n") ? "" : "-"}\n${text.join("\n")}\n`;
}

function keysOf(value: JsonObject, parent: string): readonly string[] {
  const prototype = Object.getPrototypeOf(value);
  if (prototype !== Object.prototype && prototype !== null) {
    throw new InternalError("only plain JSON values are emitted", String(value));
  }
  const first = parent === "metadata" ? FIRST_OF_METADATA : FIRST;
  const rank = (key: string) => {
    const index = first.indexOf(key);
    return index === -1 ? first.length : index;
  };
  return Object.keys(value).sort((left, right) => {
    const difference = rank(left) - rank(right);
    if (difference !== 0) return difference;
    return left < right ? -1 : 1;
  });
}

function isCollection(value: JsonValue): value is JsonObject | readonly JsonValue[] {
  return Array.isArray(value) || isJsonObject(value);
}

function isEmpty(value: JsonValue): boolean {
  return isCollection(value) && Object.keys(value).length === 0;
}
