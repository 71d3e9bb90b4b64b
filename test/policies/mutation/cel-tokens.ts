/** A piece of CEL and where it stands. */
export interface CelToken {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** Texts, numbers, names, operators of two characters, then every other mark. */
const TOKEN =
  /'(?:\\.|[^'\\])*'|"(?:\\.|[^"\\])*"|\d+(?:\.\d+)?|[A-Za-z_]\w*|&&|\|\||[=!<>]=|[^\s\w]/g;

/** The tokens of a CEL expression. Source: CEL language definition, section "Syntax". */
export function celTokens(expression: string): readonly CelToken[] {
  return [...expression.matchAll(TOKEN)].map(({ 0: text, index }) => ({
    text,
    start: index,
    end: index + text.length,
  }));
}
