import type { JsonValue } from "@bailiwick/model/json-value";
import type { TextFile } from "@bailiwick/model/text-file";
import { CORE_SCHEMA, load, mergeTag } from "js-yaml";

/** One document of a file that anybody may have written. */
export interface ReadDocument {
  readonly path: string;
  /** Place among the documents of its file, from 0; empty ones do not count. */
  readonly index: number;
  /** The document's own text. */
  readonly text: string;
  /** Lines of the file before it. */
  readonly before: number;
  /** What it holds; the text itself where no reader of YAML can read it. */
  readonly value: JsonValue;
  readonly readable: boolean;
}

/** Merge keys are read because Helm charts have them; more aliases than this are an attack. */
const OPTIONS = { schema: CORE_SCHEMA.withTags(mergeTag), maxAliases: 1000 };

/**
 * Every document of a YAML or JSON file. Documents are told apart before they are parsed, so that
 * one that cannot be read does not hide its neighbours.
 */
export function readDocuments({ path, text }: TextFile): readonly ReadDocument[] {
  const documents: ReadDocument[] = [];
  let before = 0;
  for (const chunk of chunksOf(text.replace(/^\uFEFF/, ""))) {
    if (!isEmpty(chunk)) {
      documents.push({ path, index: documents.length, text: chunk, before, ...read(chunk) });
    }
    before += countLines(chunk);
  }
  return documents;
}

/**
 * Cuts before every marker at the beginning of a line, where YAML allows nothing else; the marker
 * becomes spaces, so that columns stay.
 */
function chunksOf(text: string): readonly string[] {
  return text.split(/^(?=---(?:\s|$))/m).map((chunk) => chunk.replace(/^---(?=\s|$)/, "   "));
}

/** Nothing but comments, directives and the mark of the end. */
function isEmpty(chunk: string): boolean {
  return chunk.split("\n").every((line) => /^\s*(?:#|$)|^%|^\.\.\.\s*$/.test(line));
}

function read(chunk: string): Pick<ReadDocument, "value" | "readable"> {
  try {
    return { value: load(chunk, OPTIONS) as JsonValue, readable: true };
  } catch {
    return { value: chunk, readable: false };
  }
}

function countLines(text: string): number {
  let lines = 0;
  for (let at = text.indexOf("\n"); at !== -1; at = text.indexOf("\n", at + 1)) lines += 1;
  return lines;
}
