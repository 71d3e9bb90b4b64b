import type { YAMLParseError } from "yaml";
import { perhaps, type TextCure } from "./text-cure.ts";

/**
 * The edit that most likely mends what the parser stumbled over; undefined where brackets, columns
 * or words could be meant in more ways than one.
 */
export function syntaxCure(text: string, error: YAMLParseError): TextCure | undefined {
  const [start] = error.pos;
  switch (error.code) {
    case "BAD_SCALAR_START":
      return quoted(text, start);
    case "BLOCK_AS_IMPLICIT_KEY":
    case "BLOCK_IN_FLOW":
      return quoted(text, valueBefore(text, start));
    case "BAD_INDENT":
    case "MISSING_CHAR":
      return error.message.startsWith("Flow") ? closedAbove(text, start, error.message) : undefined;
    default:
      return undefined;
  }
}

/** The value up to what ends it, in quotes. */
function quoted(text: string, start: number | undefined): TextCure | undefined {
  if (start === undefined) return undefined;
  const value = /^[^\n,{}[\]#"]+/.exec(text.slice(start))?.[0].trimEnd();
  if (!value) return undefined;
  return perhaps(start, start + value.length, JSON.stringify(value));
}

/** Where the value begins that holds a colon of its own. */
function valueBefore(text: string, offset: number): number | undefined {
  const from = text.lastIndexOf("\n", offset - 1) + 1;
  const line = text.slice(from).split("\n", 1)[0] ?? "";
  const pair = /(?:^|[{,]|- )\s*[\w-]+: +(?=[^\s{}[\],"']+: )/.exec(line);
  return pair ? from + pair.index + pair[0].length : undefined;
}

/** The bracket that is open, closed at the end of the line above. */
function closedAbove(text: string, offset: number, message: string): TextCure | undefined {
  const above = text.lastIndexOf("\n", offset - 1);
  // In one long line there is nothing that says where it should have ended.
  if (above === -1 || text.slice(above, offset).includes("{")) return undefined;
  const close = message.includes("map") ? " }" : "]";
  const end = text.slice(0, above).trimEnd().length;
  return perhaps(end, end, close);
}
