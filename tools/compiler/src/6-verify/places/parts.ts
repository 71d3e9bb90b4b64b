import type { JsonValue } from "@bailiwick/model/json-value";
import type { OutputDocument } from "../../handoff/output-document.ts";
import { embeddedYaml } from "./embedded-yaml.ts";
import { type Leaf, leavesOf } from "./leaves.ts";

/** A value that is read as one thing: a document, or YAML that stands in a text of it. */
export interface Part {
  readonly document: OutputDocument;
  readonly value: JsonValue;
  /** Keys of the text that it stands in; none for the document itself. */
  readonly outer: readonly string[];
  /** Its texts, without those that are parts of their own. */
  readonly leaves: readonly Leaf[];
}

/** A document and, depth first, all YAML that its texts of several lines hold. */
export function partsOf(document: OutputDocument): readonly Part[] {
  return unfold(document, document.object, []);
}

function unfold(
  document: OutputDocument,
  value: JsonValue,
  outer: readonly string[],
): readonly Part[] {
  const inner: Part[] = [];
  const leaves = leavesOf(value).filter(({ keys, text }) => {
    const embedded = embeddedYaml(text);
    if (embedded === undefined) return true;
    inner.push(...unfold(document, embedded, outer.length > 0 ? outer : keys));
    return false;
  });
  return [{ document, value, outer, leaves }, ...inner];
}
