import type { JsonValue } from "@bailiwick/model/json-value";
import { pointerKeys } from "@bailiwick/model/pointer-keys";
import { pointerStep } from "@bailiwick/model/pointer-step";
import { isMap, isSeq, type YAMLMap, type YAMLSeq } from "yaml";
import { findStep, nodeAt } from "./find-step.ts";
import { insertedField, insertedItem, overwritten } from "./write-value.ts";

/** Writes a value at a pointer, and the mappings above it where they are missing. */
export function setValue(text: string, pointer: string, value: JsonValue): string {
  const step = findStep(text, pointer);
  if (step) return overwritten(text, step, value);
  const keys = pointerKeys(pointer);
  const key = keys.at(-1);
  if (key === undefined) return text;
  const above = keys.slice(0, -1);
  const parent = nodeAt(text, above);
  if (isMap(parent)) return insertedField(text, parent as YAMLMap.Parsed, key, value);
  const up = above.map(pointerStep).join("");
  if (isSeq(parent)) return appendItem(text, up, value);
  return above.length === 0 ? text : setValue(text, up, { [key]: value });
}

/** Adds an item at the end of the list at a pointer, and the list where there is none. */
export function appendItem(text: string, pointer: string, value: JsonValue): string {
  const node = nodeAt(text, pointerKeys(pointer));
  return isSeq(node) && node.items.length > 0
    ? insertedItem(text, node as YAMLSeq.Parsed, value)
    : setValue(text, pointer, [value]);
}
