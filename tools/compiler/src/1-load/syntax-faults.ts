import { defineFinding } from "@bailiwick/model/finding";
import { type Document, isScalar, visit, type YAMLParseError } from "yaml";
import { deepNestingFault } from "./nesting.ts";
import type { Fault, SourceText } from "./source-text.ts";
import { adviceFor } from "./syntax-advice.ts";
import { syntaxCure } from "./syntax-cure.ts";
import { perhaps, replacing, type TextCure } from "./text-cure.ts";

const syntaxError = defineFinding({
  code: "syntax-error",
  severity: "error",
  summary: "Input is YAML 1.2.",
  why: "what does not parse in the strict reading is read differently by different tools",
  basis: "house",
  waivable: false,
});

const tabIndentation = defineFinding({
  code: "tab-indentation",
  severity: "error",
  summary: "Indentation is made of spaces.",
  why: "YAML 1.2 section 6.1 forbids tabs there: how wide a tab is, each editor decides",
  basis: "house",
  waivable: false,
});

const severalDocuments = defineFinding({
  code: "several-documents",
  severity: "error",
  summary: "A file holds one document.",
  why: "a file has one obvious home and one owner; a second document would have neither",
  basis: "house",
  waivable: false,
});

/** What the parser says of whatever follows once it has lost its way. */
const STUMBLES: ReadonlySet<string> = new Set(["BAD_INDENT", "UNEXPECTED_TOKEN", "MISSING_CHAR"]);

/**
 * Faults that the parser found, in reading order. One a line, and of those that say only that a
 * line does not fit its neighbours the first: what follows is nearly always the parser stumbling.
 */
export function syntaxFaults(
  source: SourceText,
  document: Document.Parsed,
  linesKnown: ReadonlySet<number>,
): readonly Fault[] {
  const lines = new Set(linesKnown);
  const faults = document.errors
    .map((error) => ({ error, fault: faultOf(source.text, document, error) }))
    .sort((left, right) => left.fault.start - right.fault.start || byWords(left, right));
  let isLost = false;
  return faults.flatMap(({ error, fault }) => {
    const { line } = source.positionOf(fault.start, fault.end);
    const isStumble = fault.definition === syntaxError && STUMBLES.has(error.code);
    if (lines.has(line) || (isLost && isStumble)) return [];
    lines.add(line);
    isLost = true;
    return [fault];
  });
}

/** At one place the parser may see two faults; what stands inside brackets explains the other. */
function byWords(left: { error: YAMLParseError }, right: { error: YAMLParseError }): number {
  const rank = ({ error }: { error: YAMLParseError }) => (error.code === "BLOCK_IN_FLOW" ? 0 : 1);
  return rank(left) - rank(right);
}

function faultOf(text: string, document: Document.Parsed, error: YAMLParseError): Fault {
  const [start, end] = error.pos;
  if (error.code === "RESOURCE_EXHAUSTION") return deepNestingFault(0, 1);
  if (error.code === "MULTIPLE_DOCS") return severalDocumentsFault(text, start);
  const tab = tabBefore(text, start);
  if (error.code === "TAB_AS_INDENT" || tab !== undefined) return tabFault(text, tab ?? start);
  if (error.message.startsWith("Missing closing")) return openQuoteFault(text, document, start);
  const colon = FORGOTTEN_COLON.has(error.code) ? forgottenColon(text, start) : undefined;
  if (colon) return colon;
  const advice = adviceFor(error, text.slice(start, end));
  const cure = syntaxCure(text, error);
  return { definition: syntaxError, start, end, ...advice, ...(cure && { cure }) };
}

/** What the parser stumbles over where a key and its bracket have no colon between them. */
const FORGOTTEN_COLON: ReadonlySet<string> = new Set([
  "BLOCK_AS_IMPLICIT_KEY",
  "MULTILINE_IMPLICIT_KEY",
  "MISSING_CHAR",
]);

function forgottenColon(text: string, offset: number): Fault | undefined {
  const lineStart = text.lastIndexOf("\n", offset - 1) + 1;
  const [, margin = "", key] = /^((?: |- )*)([\w-]+) +[{[]/.exec(text.slice(lineStart)) ?? [];
  if (key === undefined) return undefined;
  const start = lineStart + margin.length;
  return {
    definition: syntaxError,
    start,
    end: start + key.length,
    message: `"${key}" has no colon`,
    hint: `write ${key}:`,
    cure: replacing(start + key.length, start + key.length, ":"),
  };
}

function severalDocumentsFault(text: string, start: number): Fault {
  const marker = Math.max(start, text.indexOf("---", start));
  return {
    definition: severalDocuments,
    start: marker,
    end: marker + 3,
    message: "a second document begins here",
    hint: "move it to a file of its own and delete this line",
    cure: secondTaken(text, marker),
  };
}

/** Offset of a tab in the margin of the line that holds `offset`; undefined when it has none. */
function tabBefore(text: string, offset: number): number | undefined {
  const lineStart = text.lastIndexOf("\n", offset - 1) + 1;
  const margin = /^ *\t/.exec(text.slice(lineStart, lineStart + 200));
  return margin ? lineStart + margin[0].length - 1 : undefined;
}

function tabFault(text: string, start: number): Fault {
  return {
    definition: tabIndentation,
    start,
    end: start + 1,
    message: "this line is indented with a tab",
    hint: "replace the tab with spaces, two for each level",
    cure: spaced(text, start),
  };
}

/** The parser sees at the end of the file that a quote is open; people look for its beginning. */
function openQuoteFault(text: string, document: Document.Parsed, end: number): Fault {
  let start = end;
  visit(document, (_key, node) => {
    if (isScalar(node) && node.range?.[1] === end && node.type?.startsWith("QUOTE")) {
      start = node.range[0];
      return visit.BREAK;
    }
    return undefined;
  });
  return {
    definition: syntaxError,
    start,
    end: start + 1,
    message: "the quote that opens here is never closed",
    hint: "close it with the same quote on the same line",
    cure: closed(text, start),
  };
}

/** The whole margin: a line that keeps one of two tabs is no better. */
function spaced(text: string, tab: number): TextCure {
  const start = text.lastIndexOf("\n", tab - 1) + 1;
  const margin = /^[ \t]*/.exec(text.slice(start))?.[0] ?? "";
  return perhaps(start, start + margin.length, margin.replaceAll("\t", "  "));
}

/** A marker with nothing but empty mappings behind it goes; what is a document is a choice. */
function secondTaken(text: string, marker: number): TextCure {
  const rest = text.slice(marker).replaceAll(/^(---|\{\})?\s*(#.*)?$/gm, "");
  const taken = rest.trim() === "" ? replacing : perhaps;
  return taken(marker, text.length, "");
}

/** Before what ends a value in brackets, else at the end of the line. */
function closed(text: string, start: number): TextCure {
  const line = /^.[^\n]*/.exec(text.slice(start))?.[0] ?? "";
  const length =
    /^.[^,}\]]*(?=\s*[,}\]])/.exec(line)?.[0].trimEnd().length ?? line.trimEnd().length;
  return perhaps(start + length, start + length, text[start] ?? '"');
}
