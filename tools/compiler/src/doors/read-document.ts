import type { JsonObject } from "@bailiwick/model/json-value";
import { readOutputs } from "../6-verify/read-outputs.ts";

/**
 * The first document of a committed YAML text, for those who read history; undefined where the
 * text is no mapping. Nothing is held against a shape.
 */
export function readDocument(text: string): JsonObject | undefined {
  return readOutputs([{ path: "", source: "", text }]).value[0]?.object;
}
