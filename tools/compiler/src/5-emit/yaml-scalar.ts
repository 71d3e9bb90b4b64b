import { InternalError } from "@bailiwick/model/internal-error";

/**
 * Words that need no quotes for any reader: they begin with a letter, a slash or a dash before a
 * letter, and hold nothing that YAML 1.1 or 1.2 gives a meaning to, inside flow collections too.
 */
const PLAIN =
  /^(?:--)?[A-Za-z/$][A-Za-z0-9_./@+=*$-]*(?::[A-Za-z0-9_./@+=*$-]+|:\/\/[A-Za-z0-9_./@+=*$:-]*[A-Za-z0-9_./@+=*$-])*(?: [A-Za-z0-9_./@+=*$-]+)*$/;

/**
 * Words that YAML 1.1 reads as a boolean or as null, in any spelling of upper and lower case.
 * Source: yaml.org/type/bool.html and null.html, the 1.1 type repository; Norway's code among them.
 */
const WORDS = /^(?:y|yes|n|no|on|off|true|false|null)$/i;

/** Characters that a double-quoted string must escape in both versions. */
const ESCAPED = /["\\\p{Cc}\u2028\u2029\ufeff\ufffe\uffff]/gu;

const LONE_SURROGATE = /\p{Surrogate}/u;

const SHORT: Readonly<Record<string, string>> = {
  '"': '\\"',
  "\\": "\\\\",
  "\n": "\\n",
  "\r": "\\r",
  "\t": "\\t",
};

/** A scalar on one line, the same value for readers of YAML 1.1 and of YAML 1.2. */
export function scalar(value: string | number | boolean | null): string {
  if (typeof value === "string")
    return PLAIN.test(value) && !WORDS.test(value) ? value : quoted(value);
  if (typeof value === "number") return number(value);
  if (value !== null && typeof value !== "boolean") {
    throw new InternalError("only plain JSON values are emitted", String(value));
  }
  return String(value);
}

/** Integers as digits; everything else with a dot, which 1.1 asks of a number with an exponent. */
function number(value: number): string {
  if (!Number.isFinite(value)) throw new InternalError("only finite numbers are emitted", value);
  const text = String(value);
  if (!text.includes("e")) return text;
  const [digits = "", exponent = ""] = text.split("e");
  const signed = /^[+-]/.test(exponent) ? exponent : `+${exponent}`;
  return `${digits.includes(".") ? digits : `${digits}.0`}e${signed}`;
}

/** A double-quoted string; JSON's escapes are among those of both versions. */
function quoted(text: string): string {
  if (LONE_SURROGATE.test(text)) throw new InternalError("text with half a character", text);
  return `"${text.replace(ESCAPED, escaped)}"`;
}

function escaped(character: string): string {
  const code = character.charCodeAt(0).toString(16).padStart(4, "0");
  return SHORT[character] ?? `\\u${code}`;
}
