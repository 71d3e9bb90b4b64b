/**
 * A text as a CEL string literal in single quotes. Escapes are those that CEL shares with every
 * reader on the way: quotes, backslashes, and control and line-separating characters as `\u`.
 * Source: CEL language definition, section "String and Bytes Values".
 */
export function celString(text: string): string {
  const escaped = text.replaceAll(ESCAPED, (character) =>
    character === "'" || character === "\\" ? `\\${character}` : codePoint(character),
  );
  return `'${escaped}'`;
}

/** Texts as a CEL list of string literals, in the order given. */
export function celStringList(texts: readonly string[]): string {
  return `[${texts.map(celString).join(", ")}]`;
}

const ESCAPED = /['\\\p{Cc}\u2028\u2029]/gu;

function codePoint(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`;
}
