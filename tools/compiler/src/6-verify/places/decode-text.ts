import { isJsonObject, type JsonValue } from "@bailiwick/model/json-value";
import { load } from "js-yaml";
import { decodeBase64 } from "./decode-base64.ts";
import { embeddedYaml } from "./embedded-yaml.ts";
import type { DecodeStep } from "./found-place.ts";

/** What a text holds when it is opened: a collection, or another text. */
export interface Decoded {
  readonly as: DecodeStep["as"];
  readonly value: JsonValue;
}

/**
 * Opens a text once: YAML of several lines, JSON, or base64 of readable text. `binary` says that
 * the text stands where Kubernetes keeps base64, so that a short one is opened too. Undefined for
 * every text that is only itself. Reads the text a fixed number of times.
 */
export function decodeText(text: string, binary: boolean): Decoded | undefined {
  if (binary) {
    const inner = decodeBase64(text);
    return inner === undefined ? undefined : { as: "base64", value: inner };
  }
  const json = embeddedJson(text);
  if (json !== undefined) return { as: "JSON", value: json };
  const yaml = embeddedYaml(text);
  if (yaml !== undefined) return { as: "YAML", value: yaml };
  const inner = looksEncoded(text) ? decodeBase64(text) : undefined;
  return inner === undefined ? undefined : { as: "base64", value: inner };
}

/** A shorter word can be base64 of readable text by chance. */
const SHORTEST = 16;

/** Names are of one case, or have hyphens and dots; base64 of a text is neither. */
function looksEncoded(text: string): boolean {
  if (text.length < SHORTEST || !/^[A-Za-z0-9+/\r\n=]+$/.test(text)) return false;
  if (!/[A-Z]/.test(text) || !/[a-z]/.test(text)) return false;
  return text.replace(/[\r\n]+/g, "").length % 4 === 0;
}

/**
 * A key with an escape in it. Where an object of the same shape had a key before that is the same
 * up to the escape and ends in a backslash, V8 13 and 14 take the new one for that (Node 24.21 and
 * 26.10): two keys become one, and nobody sees what stood under the first.
 */
const ESCAPED_KEY = /\\.[^"\\]*"\s*:/s;

function embeddedJson(text: string): JsonValue | undefined {
  if (!/^\s*[{[]/.test(text)) return undefined;
  try {
    const value = (ESCAPED_KEY.test(text) ? load(text) : JSON.parse(text)) as JsonValue;
    return isJsonObject(value) || Array.isArray(value) ? value : undefined;
  } catch {
    return undefined;
  }
}
