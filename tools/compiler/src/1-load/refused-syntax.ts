import { defineFinding, type FindingDefinition } from "@bailiwick/model/finding";
import type { Fault } from "./source-text.ts";
import { replacing, type TextCure } from "./text-cure.ts";
import { type Token, tokensOf } from "./tokens.ts";

const anchorOrAlias = defineFinding({
  code: "anchor-or-alias",
  severity: "error",
  summary: "Input has no anchors and no aliases.",
  why: "a reviewer of one line must see its value there, and not follow a mark across the file",
  basis: "house",
  waivable: false,
});

const explicitTag = defineFinding({
  code: "explicit-tag",
  severity: "error",
  summary: "Input has no explicit tags.",
  why: "the schema says which type a field has; a tag could only contradict it",
  basis: "house",
  waivable: false,
});

const yamlDirective = defineFinding({
  code: "yaml-directive",
  severity: "error",
  summary: "Input has no YAML directives.",
  why: "a %YAML 1.1 line turns the country code NO into a truth value; input is YAML 1.2",
  basis: "house",
  waivable: false,
});

/** Only texts with one of these characters can hold refused syntax; most files have none. */
const SUSPECT = /[&*!%]/;

/**
 * Finds anchors, aliases, tags and directives. It asks the lexer and not the parser, so that
 * each is found at its own place, in text that does not parse too.
 */
export function refusedSyntax(text: string): readonly Fault[] {
  if (!SUSPECT.test(text)) return [];
  const faults: Fault[] = [];
  const tokens = [...tokensOf(text)];
  for (const token of tokens) {
    const fault = faultOf(token);
    const end = token.start + token.source.length;
    const cure = token.type === "alias" ? repeated(token, tokens) : deleted(text, token.start, end);
    if (fault) faults.push({ ...fault, start: token.start, end, ...(cure && { cure }) });
  }
  return faults;
}

function faultOf({ type, source }: Token): Omit<Fault, "start" | "end"> | undefined {
  switch (type) {
    case "anchor":
      return say(anchorOrAlias, `"${source}" sets an anchor`, "delete it and repeat the value");
    case "alias":
      return say(
        anchorOrAlias,
        `"${source}" stands for a value that is written elsewhere`,
        'write the value itself; if it is text that begins with "*", put it in quotes',
      );
    case "tag":
      return say(
        explicitTag,
        `"${source}" is a tag`,
        "delete it; for text, put the value in quotes",
      );
    case "directive-line":
      return say(yamlDirective, `"${source}" is a directive`, "delete the line");
    default:
      return undefined;
  }
}

/** With the space behind it, or the whole line where it stands alone on it. */
function deleted(text: string, start: number, end: number): TextCure {
  const after = /^[ \t]*\n?/.exec(text.slice(end))?.[0] ?? "";
  const isAlone = text[start - 1] === undefined || text[start - 1] === "\n";
  return replacing(
    start,
    end + (isAlone ? after : after.trimEnd() || after.replace("\n", "")).length,
    "",
  );
}

/** The value that an alias stands for, where it is one word or one text in quotes. */
function repeated({ start, source }: Token, tokens: readonly Token[]): TextCure | undefined {
  const anchor = tokens.findIndex(
    ({ type, source: name }) => type === "anchor" && name.slice(1) === source.slice(1),
  );
  const value = tokens.slice(anchor + 1).find(({ type }) => type !== "space");
  const isScalar = value !== undefined && /scalar$/.test(value.type ?? "");
  if (anchor === -1 || !isScalar) return undefined;
  return replacing(start, start + source.length, value.source);
}

function say(definition: FindingDefinition, message: string, hint: string) {
  return { definition, message, hint };
}
