import { type CelToken, celTokens } from "./cel-tokens.ts";

/** One way to write an expression wrongly. */
export interface CelMutant {
  /** `drops "a" of "a && b"`; no two alike in one expression. */
  readonly what: string;
  readonly expression: string;
}

interface Span {
  readonly start: number;
  readonly end: number;
}

const OPPOSITE: Readonly<Record<string, string>> = {
  "==": "!=",
  "!=": "==",
  "<": ">=",
  ">": "<=",
  "<=": ">",
  ">=": "<",
  all: "exists",
  exists: "all",
  startsWith: "contains",
  endsWith: "contains",
};

/**
 * Every way to write a CEL expression a little wrongly: an operand or a list entry left out, an
 * operator turned round, a negation forgotten, one branch of a condition taken always. Reads as
 * much of the grammar as the policies use and throws on the rest, so that nothing stays unmutated
 * in silence. Source: CEL language definition, section "Syntax".
 */
export function celMutants(expression: string): readonly CelMutant[] {
  const mutants = new Map<string, string>();
  const tokens = celTokens(expression);
  let at = 0;
  const whole = ternary();
  if (at !== tokens.length) throw new Error(`cannot read ${text(rest())} in ${expression}`);
  mutants.delete(text(whole));
  return [...mutants].map(([changed, what]) => ({ what, expression: changed }));

  function ternary(): Span {
    const condition = chain(["||"], () => chain(["&&"], relation));
    if (!take("?")) return condition;
    const yes = ternary();
    expect(":");
    const no = ternary();
    const span = { start: condition.start, end: no.end };
    edit(span, text(yes), `takes ${quoted(yes)} always`);
    edit(span, text(no), `takes ${quoted(no)} always`);
    return span;
  }

  /** Operands joined by a logical operator: each left out, each operator the other one. */
  function chain([operator = ""]: readonly string[], operand: () => Span): Span {
    const first = operand();
    const operands = [first];
    while (peek() === operator) {
      const token = next();
      edit(token, operator === "&&" ? "||" : "&&", `turns ${operator} at ${token.start}`);
      operands.push(operand());
    }
    const span = { start: first.start, end: operands.at(-1)?.end ?? first.end };
    if (operands.length === 1) return span;
    for (const each of operands) {
      edit(each, operator === "&&" ? "true" : "false", `drops ${quoted(each)}`);
    }
    return span;
  }

  function relation(): Span {
    const left = sum();
    const operator = peek() ?? "";
    if (operator !== "in" && !(operator in OPPOSITE && /\W/.test(operator))) return left;
    const token = next();
    const right = sum();
    const span = { start: left.start, end: right.end };
    if (operator === "in") edit(span, `!(${text(span)})`, `turns ${quoted(span)}`);
    else edit(token, OPPOSITE[operator] ?? "", `turns ${quoted(span)}`);
    return span;
  }

  function sum(): Span {
    const operands = [unary()];
    while (take("+")) operands.push(unary());
    const span = { start: operands[0]?.start ?? 0, end: operands.at(-1)?.end ?? 0 };
    dropEach(span, operands, " + ");
    return span;
  }

  function unary(): Span {
    if (peek() !== "!") return postfix(primary());
    const { start } = next();
    const operand = unary();
    const span = { start, end: operand.end };
    edit(span, text(operand), `forgets ! of ${quoted(operand)}`);
    return span;
  }

  function postfix(receiver: Span): Span {
    if (take(".")) {
      take("?");
      return postfix({ start: receiver.start, end: named(next()).end });
    }
    if (take("(")) return postfix({ start: receiver.start, end: list(")").end });
    if (!take("[")) return receiver;
    take("?");
    ternary();
    return postfix({ start: receiver.start, end: expect("]").end });
  }

  /** The name of a field, a function or a macro; some have an opposite. */
  function named(token: CelToken): CelToken {
    const opposite = peek() === "(" ? OPPOSITE[token.text] : undefined;
    if (opposite) edit(token, opposite, `writes ${opposite} for ${token.text} at ${token.start}`);
    return token;
  }

  function primary(): Span {
    const token = next();
    if (token.text === "(") {
      ternary();
      return { start: token.start, end: expect(")").end };
    }
    if (token.text === "{") return { start: token.start, end: list("}").end };
    if (token.text === "[") return entries(token);
    if (/^[\w'"]/.test(token.text)) return token;
    throw new Error(`cannot read ${token.text} at ${token.start} in ${expression}`);
  }

  function entries({ start }: CelToken): Span {
    const { end, items } = list("]");
    dropEach({ start: start + 1, end: end - 1 }, items, ", ", true);
    return { start, end };
  }

  function list(close: string): { readonly end: number; readonly items: readonly Span[] } {
    const items: Span[] = [];
    for (;;) {
      if (peek() === close) return { end: next().end, items };
      items.push(ternary());
      if (peek() !== close) expect(",");
    }
  }

  function dropEach(span: Span, items: readonly Span[], glue: string, alone = false): void {
    if (items.length < (alone ? 1 : 2)) return;
    for (const item of items) {
      const others = items.filter((each) => each !== item).map(text);
      edit(span, others.join(glue), `leaves out ${quoted(item)}`);
    }
  }

  function edit({ start, end }: Span, by: string, what: string): void {
    const changed = expression.slice(0, start) + by + expression.slice(end);
    if (!mutants.has(changed)) mutants.set(changed, what);
  }

  function text({ start, end }: Span): string {
    return expression.slice(start, end);
  }

  function quoted(span: Span): string {
    return `"${text(span).replace(/\s+/g, " ")}"`;
  }

  function peek(): string | undefined {
    return tokens[at]?.text;
  }

  function next(): CelToken {
    const token = tokens[at];
    if (!token) throw new Error(`the expression ends too early: ${expression}`);
    at += 1;
    return token;
  }

  function take(wanted: string): boolean {
    if (peek() !== wanted) return false;
    at += 1;
    return true;
  }

  function expect(wanted: string): CelToken {
    const token = next();
    if (token.text !== wanted) throw new Error(`${token.text} for ${wanted} in ${expression}`);
    return token;
  }

  function rest(): Span {
    return { start: tokens[at]?.start ?? 0, end: expression.length };
  }
}
