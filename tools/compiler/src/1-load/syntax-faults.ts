import { defineFinding } from "@bailiwick/model/finding";
import { type Document, isScalar, visit, type YAMLParseError } from "yaml";
import { deepNestingFault } from "./nesting.ts";
import type { Fault, SourceText } from "./source-text.ts";
import { adviceFor } from "./syntax-advice.ts";

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

/**
 * Every fault that the parser found, in reading order. One a line: what follows on the same
 * line is nearly always the parser stumbling over the first.
 */
export function syntaxFaults(
  source: SourceText,
  document: Document.Parsed,
  linesKnown: ReadonlySet<number>,
): readonly Fault[] {
  const lines = new Set(linesKnown);
  const faults = document.errors
    .map((error) => faultOf(source.text, document, error))
    .sort((left, right) => left.start - right.start);
  return faults.filter((fault) => {
    const { line } = source.positionOf(fault.start, fault.end);
    if (lines.has(line)) return false;
    lines.add(line);
    return true;
  });
}

function faultOf(text: string, document: Document.Parsed, error: YAMLParseError): Fault {
  const [start, end] = error.pos;
  if (error.code === "RESOURCE_EXHAUSTION") return deepNestingFault(0, 1);
  if (error.code === "MULTIPLE_DOCS") return severalDocumentsFault(text, start);
  const tab = tabBefore(text, start);
  if (error.code === "TAB_AS_INDENT" || tab !== undefined) return tabFault(tab ?? start);
  if (error.message.startsWith("Missing closing")) return openQuoteFault(document, start);
  const advice = adviceFor(error, text.slice(start, end));
  return { definition: syntaxError, start, end, ...advice };
}

function severalDocumentsFault(text: string, start: number): Fault {
  const marker = Math.max(start, text.indexOf("---", start));
  return {
    definition: severalDocuments,
    start: marker,
    end: marker + 3,
    message: "a second document begins here",
    hint: "move it to a file of its own and delete this line",
  };
}

/** Offset of a tab in the margin of the line that holds `offset`; undefined when it has none. */
function tabBefore(text: string, offset: number): number | undefined {
  const lineStart = text.lastIndexOf("\n", offset - 1) + 1;
  const margin = /^ *\t/.exec(text.slice(lineStart, lineStart + 200));
  return margin ? lineStart + margin[0].length - 1 : undefined;
}

function tabFault(start: number): Fault {
  return {
    definition: tabIndentation,
    start,
    end: start + 1,
    message: "this line is indented with a tab",
    hint: "replace the tab with spaces, two for each level",
  };
}

/** The parser sees at the end of the file that a quote is open; people look for its beginning. */
function openQuoteFault(document: Document.Parsed, end: number): Fault {
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
  };
}
