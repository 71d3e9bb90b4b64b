import type { JsonValue } from "@bailiwick/model/json-value";
import { isCollection, isScalar, type YAMLMap, type YAMLSeq } from "yaml";
import { endOf, type Step, startOf, stepsOf } from "./find-step.ts";
import { lineStart, nextLine, spliced, trimmedEnd } from "./splice.ts";
import { keyText, valueText } from "./value-text.ts";

/** Fields that a reader looks for first. */
const FIRST: readonly string[] = ["apiVersion", "kind"];

/** A value in the place of another one, or behind a key that has none. */
export function overwritten(text: string, step: Step, value: JsonValue): string {
  const { value: node } = step;
  const words = valueText(value);
  const isEmpty = !node || node.range[1] === node.range[0];
  const inBlock = isCollection(node)
    ? !node.flow
    : isScalar(node) && /^BLOCK/.test(node.type ?? "");
  if (!isEmpty && !inBlock) {
    return spliced(text, { start: node.range[0], end: node.range[1], text: words });
  }
  const end = endOf(text, step);
  if (isEmpty) {
    const colon = step.key && text[end - 1] !== ":" ? ":" : "";
    return spliced(text, { start: end, end, text: `${colon} ${words}` });
  }
  return spliced(text, { start: trimmedEnd(text, node.range[0]), end, text: ` ${words}` });
}

/** A field at the end of a mapping. */
export function insertedField(
  text: string,
  map: YAMLMap.Parsed,
  key: string,
  value: JsonValue,
): string {
  const field = `${keyText(key)}: ${valueText(value)}`;
  const steps = stepsOf(map);
  const [first] = steps;
  const last = steps.at(-1);
  if (!first || !last) {
    return spliced(text, { start: map.range[0], end: map.range[1], text: `{ ${field} }` });
  }
  if (map.flow) {
    const end = endOf(text, last);
    // JSON is YAML in flow style, and its readers want every key in quotes.
    const inJson = `${JSON.stringify(key)}: ${JSON.stringify(value)}`;
    const words = first.key?.type === "QUOTE_DOUBLE" ? inJson : field;
    return spliced(text, { start: end, end, text: `, ${words}` });
  }
  const own = startOf(first);
  const margin = own - lineStart(text, own);
  if (FIRST.includes(key) && margin === 0) {
    return spliced(text, { start: own, end: own, text: `${field}\n` });
  }
  const at = nextLine(text, endOf(text, last));
  const before = text[at - 1] === "\n" ? "" : "\n";
  return spliced(text, { start: at, end: at, text: `${before}${" ".repeat(margin)}${field}\n` });
}

/** An item at the end of a list that has some. */
export function insertedItem(text: string, list: YAMLSeq.Parsed, value: JsonValue): string {
  const steps = stepsOf(list);
  const [first] = steps;
  const last = steps.at(-1);
  if (!first || !last) return text;
  const end = endOf(text, last);
  if (list.flow) return spliced(text, { start: end, end, text: `, ${valueText(value)}` });
  const dash = text.lastIndexOf("-", startOf(first) - 1);
  const margin = " ".repeat(dash - lineStart(text, dash));
  const at = nextLine(text, end);
  const before = text[at - 1] === "\n" ? "" : "\n";
  return spliced(text, { start: at, end: at, text: `${before}${margin}- ${valueText(value)}\n` });
}
