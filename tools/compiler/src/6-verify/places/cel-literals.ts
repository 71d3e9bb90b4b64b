/** Escapes of CEL strings, in the order of the specification: numbers, then single characters. */
const ESCAPE = /\\(?:[xX]([0-9a-f]{2})|u([0-9a-f]{4})|U([0-9a-f]{8})|([0-3][0-7]{2})|(.))/gis;

/**
 * Strings that a CEL expression compares with. A string that alone fills an index, as in
 * `labels[?'a/b']`, and one that is looked up with `in` a map, are names of fields.
 * Source: Common Expression Language specification, syntax of STRING_LIT and of member access.
 */
export function celLiterals(expression: string): readonly string[] {
  return literalsOf(expression)
    .filter(({ start, end }) => !isIndex(expression, start, end) && !isKey(expression, end))
    .map(({ text }) => text);
}

interface Literal {
  /** Of the opening quote. */
  readonly start: number;
  /** Just behind the closing quote. */
  readonly end: number;
  readonly text: string;
}

/**
 * One pass: a quote that is never closed ends at its line, since a comment may hold an apostrophe.
 */
function literalsOf(expression: string): readonly Literal[] {
  const found: Literal[] = [];
  const opening = /"""|'''|["']/g;
  for (let match = opening.exec(expression); match; match = opening.exec(expression)) {
    const [quote] = match;
    const raw = /(?:^|\W)(?:[rR][bB]?|[bB][rR])$/.test(
      expression.slice(Math.max(0, match.index - 3), match.index),
    );
    const inner = opening.lastIndex;
    const close = closingOf(expression, inner, quote, raw);
    opening.lastIndex = close.next;
    if (!close.closed) continue;
    const text = expression.slice(inner, close.next - quote.length);
    found.push({ start: match.index, end: close.next, text: raw ? text : unescaped(text) });
  }
  return found;
}

function closingOf(expression: string, from: number, quote: string, raw: boolean) {
  for (let at = from; at < expression.length; at += 1) {
    if (expression.startsWith(quote, at)) return { closed: true, next: at + quote.length };
    if (expression[at] === "\n" && quote.length === 1) return { closed: false, next: at };
    if (expression[at] === "\\" && !raw) at += 1;
  }
  return { closed: false, next: expression.length };
}

/** `labels['a']` and `labels[?'a']`; the list behind `in` is none, however close it stands. */
function isIndex(expression: string, start: number, end: number): boolean {
  if (expression[end] !== "]") return false;
  const before = expression.slice(Math.max(0, start - 5), start);
  return before.endsWith("[?") || (/[\w)\]]\[$/.test(before) && !/(?:^|\W)in\[$/.test(before));
}

/** A list written out is compared with; anything else that is looked into may be a map. */
function isKey(expression: string, end: number): boolean {
  const lookup = /\s+in\s+(?!\[)/y;
  lookup.lastIndex = end;
  return lookup.test(expression);
}

function unescaped(text: string): string {
  return text.replace(ESCAPE, (_all, x, u, wide, octal, plain: string | undefined) => {
    if (plain !== undefined) return "abfnrtv".includes(plain) ? " " : plain;
    const code =
      octal === undefined ? Number.parseInt(x ?? u ?? wide, 16) : Number.parseInt(octal, 8);
    return code <= 0x10ffff ? String.fromCodePoint(code) : " ";
  });
}
