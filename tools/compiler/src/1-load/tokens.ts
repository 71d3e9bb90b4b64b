import { CST, Lexer } from "yaml";

/** One piece of YAML text, cut but not yet understood. */
export interface Token {
  readonly type: ReturnType<typeof CST.tokenType>;
  readonly source: string;
  /** Offset of its first character in the text. */
  readonly start: number;
}

/**
 * Cuts a text into tokens, without recursion and without failing. The lexer announces modes with
 * control characters that do not stand in the text; what follows a scalar's mark is always text,
 * however it begins.
 */
export function* tokensOf(text: string): Generator<Token> {
  let start = 0;
  let atScalar = false;
  for (const source of new Lexer().lex(text)) {
    if (!atScalar && source === CST.SCALAR) {
      atScalar = true;
    } else if (atScalar || (source !== CST.DOCUMENT && source !== CST.FLOW_END)) {
      yield { type: atScalar ? "scalar" : CST.tokenType(source), source, start };
      start += source.length;
      atScalar = false;
    }
  }
}
