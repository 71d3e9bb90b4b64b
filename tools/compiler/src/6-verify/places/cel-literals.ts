/** A quoted string of CEL with what stands before it; escapes are left as they are. */
const LITERAL = /(\[\??|)(?:"((?:[^"\\\n]|\\.)*)"|'((?:[^'\\\n]|\\.)*)')(\])?/g;

/**
 * Strings that a CEL expression compares with. A string that alone fills an index, as in
 * `labels[?'a/b']`, is the name of a field; a list of one is told apart by what stands before it.
 * Source: Common Expression Language specification, syntax of STRING_LIT and of member access.
 */
export function celLiterals(expression: string): readonly string[] {
  return [...expression.matchAll(LITERAL)].flatMap((match) => {
    const [, opening = "", double, single, closing] = match;
    const before = expression.slice(0, match.index).trimEnd().at(-1) ?? "";
    const index =
      closing === "]" && (opening === "[?" || (opening === "[" && /[\w)\]]/.test(before)));
    // A literal that is looked up with `in` is a key of what stands behind it.
    const lookedUp = /^\s+in\s/.test(expression.slice(match.index + match[0].length));
    return index || lookedUp ? [] : [double ?? single ?? ""];
  });
}
