import { defineFinding, type Finding } from "@bailiwick/model/finding";
import type { JsonValue } from "@bailiwick/model/json-value";
import type { Outcome } from "@bailiwick/model/outcome";
import type { TextFile } from "@bailiwick/model/text-file";
import { type Document, isMap, isScalar, parseDocument } from "yaml";
import type { SourceDocument } from "../handoff/source-document.ts";
import { byteOrderMarkFault, invisibleCharacters } from "./characters.ts";
import { deepNesting, deepNestingFault } from "./nesting.ts";
import { plainValue } from "./plain-value.ts";
import { refusedSyntax } from "./refused-syntax.ts";
import { type Fault, findingOf, type SourceText, sourceTextOf } from "./source-text.ts";
import { syntaxFaults } from "./syntax-faults.ts";

const emptyFile = defineFinding({
  code: "empty-file",
  severity: "error",
  summary: "A file holds one document.",
  why: "a file that says nothing is a declaration that got lost",
  basis: "house",
  waivable: false,
});

const notAMapping = defineFinding({
  code: "not-a-mapping",
  severity: "error",
  summary: "A document is a mapping.",
  why: "apiVersion and kind say what a document is, and only a mapping can hold them",
  basis: "house",
  waivable: false,
});

/**
 * Reads input files as strict YAML 1.2, one document a file. A file with any fault is left out
 * and all its faults are reported, each with its position. Throws for no text whatsoever.
 */
export function load(files: readonly TextFile[]): Outcome<readonly SourceDocument[]> {
  const value: SourceDocument[] = [];
  const findings: Finding[] = [];
  for (const file of files) {
    const source = sourceTextOf(file);
    const { root, spellings, faults } = read(source, file.text !== source.text);
    findings.push(...faults.map((fault) => findingOf(source, fault)));
    if (faults.length > 0 || root === undefined) continue;
    value.push({ path: file.path, root, ...(spellings?.size ? { spellings } : {}) });
  }
  return { value, findings };
}

interface Reading {
  readonly root?: JsonValue;
  readonly spellings?: ReadonlyMap<string, string>;
  readonly faults: readonly Fault[];
}

function read(source: SourceText, hadByteOrderMark: boolean): Reading {
  const characters = invisibleCharacters(source.text);
  const unseen = hadByteOrderMark ? [byteOrderMarkFault(), ...characters] : characters;
  const tooDeep = deepNesting(source.text);
  if (tooDeep) return { faults: [...unseen, tooDeep] };
  const refused = [...unseen, ...refusedSyntax(source.text)];
  const document = parse(source.text);
  if (!document) return { faults: [...refused, deepNestingFault(0, 1)] };
  const known = [...refused, ...syntaxFaults(source, document, linesOf(source, refused))];
  if (!isMap(document.contents)) {
    return { faults: known.length > 0 ? known : [notAMappingFault(source.text, document)] };
  }
  const { value, spellings, faults } = plainValue(document.contents);
  // A parser that has stumbled makes up keys: on its line they are no second fault.
  const stumbled = linesOf(source, known);
  const own = faults.filter((fault) => !stumbled.has(lineOf(source, fault)));
  return { root: value, spellings, faults: [...known, ...own] };
}

function linesOf(source: SourceText, faults: readonly Fault[]): ReadonlySet<number> {
  return new Set(faults.map((fault) => lineOf(source, fault)));
}

function lineOf(source: SourceText, { start, end }: Fault): number {
  return source.positionOf(start, end).line;
}

/** Undefined when the text exhausts the stack in a way that the parser does not catch itself. */
function parse(text: string): Document.Parsed | undefined {
  try {
    return parseDocument(text, {
      version: "1.2",
      schema: "core",
      strict: true,
      // `plainValue` compares keys: the parser compares each with each, and knows no pointer.
      uniqueKeys: false,
      keepSourceTokens: false,
      prettyErrors: false,
      // "silent" would also swallow the error about a second document.
      logLevel: "error",
    });
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

function notAMappingFault(text: string, document: Document.Parsed): Fault {
  const { contents } = document;
  const hint = 'begin with "apiVersion: bailiwick.dev/v1" and "kind:"';
  if (!contents || (isScalar(contents) && contents.source === "")) {
    const message = text.trim() === "" ? "the file is empty" : "the file holds only comments";
    return {
      definition: emptyFile,
      start: 0,
      end: 1,
      message,
      hint: `${hint}, or delete the file`,
      cure: { applicability: "choice", parts: ["file"] },
    };
  }
  const what = isScalar(contents) ? "a single value" : "a list";
  const [start, end] = contents.range;
  return {
    definition: notAMapping,
    start,
    end,
    message: `the document is ${what}`,
    hint,
    cure: { applicability: "choice", parts: ["file"] },
  };
}
