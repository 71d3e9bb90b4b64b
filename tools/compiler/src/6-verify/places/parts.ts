import type { JsonValue } from "@bailiwick/model/json-value";
import type { OutputDocument } from "../../handoff/output-document.ts";
import { decodeText } from "./decode-text.ts";
import type { DecodeStep } from "./found-place.ts";
import { keepsBase64 } from "./keeps-base64.ts";
import { type Leaf, leavesOf } from "./leaves.ts";

/** A value that is read as one thing: a document, or what stands in a text of it. */
export interface Part {
  readonly document: OutputDocument;
  readonly value: JsonValue;
  /** Keys of the text that it stands in; none for the document itself. */
  readonly outer: readonly string[];
  /** How it was opened; none for the document itself. */
  readonly steps: readonly DecodeStep[];
  /** Its texts, without those that are parts of their own. */
  readonly leaves: readonly Leaf[];
}

/** Texts in texts; whoever nests deeper hides something, and the text is read as it stands. */
const DEEPEST = 8;

/**
 * A document and, depth first, all that its texts hold: YAML, JSON, base64. `value` stands in for
 * the document's object where a text holds something else than a mapping.
 */
export function partsOf(
  document: OutputDocument,
  value: JsonValue = document.object,
): readonly Part[] {
  return unfold(document, value, []);
}

function unfold(
  document: OutputDocument,
  value: JsonValue,
  steps: readonly DecodeStep[],
): readonly Part[] {
  const inner: Part[] = [];
  const leaves = leavesOf(value, true).filter((leaf) => {
    const { keys, text, standing, isKey } = leaf;
    if (standing === "word" || isKey) return true;
    const decoded = steps.length < DEEPEST ? decodeText(text, keepsBase64(leaf)) : undefined;
    if (decoded === undefined) return true;
    inner.push(...unfold(document, decoded.value, [...steps, { as: decoded.as, keys }]));
    return false;
  });
  return [{ document, value, outer: steps[0]?.keys ?? [], steps, leaves }, ...inner];
}
