import type { FoundPlace } from "./found-place.ts";
import { keepsBase64 } from "./keeps-base64.ts";
import { type Leaf, pointerOf } from "./leaves.ts";
import type { Part } from "./parts.ts";

/** Where a value stands that nobody looked into, and what it is. */
export interface Unopened extends Pick<FoundPlace, "document" | "pointer" | "inner" | "text"> {
  readonly why: "compressed" | "binary";
}

const BASE64 = /^[A-Za-z0-9+/_-]+={0,2}\s*$/;

/**
 * How gzip, Zstandard, ZIP, bzip2 and xz begin, in base64. Source: RFC 1952 2.3.1, RFC 8878 3.1.1,
 * APPNOTE.TXT of ZIP 4.3.7, and the file formats of bzip2 and xz.
 */
const COMPRESSED = /^(?:H4sI|KLUv\/|UEsDB|QlpoO|\/Td6WF)/;

/** A word can begin like something compressed by chance; a name is not so long. */
const SHORTEST = 24;

/**
 * Values of a part that hold bytes and no text: what stands where Kubernetes keeps base64, as a key
 * store does, and compressed texts wherever they stand, as releases of Helm. What they name is not
 * known. Linear in the length of the values.
 */
export function unopenedValues(part: Part): readonly Unopened[] {
  const { document, outer, steps, leaves } = part;
  return leaves.flatMap((leaf): readonly Unopened[] => {
    const why = bytesIn(leaf);
    if (why === undefined) return [];
    const { keys, text } = leaf;
    const pointer = pointerOf(steps.length > 0 ? outer : keys);
    return [{ document, pointer, ...(steps.length > 0 && { inner: { steps, keys } }), text, why }];
  });
}

function bytesIn(leaf: Leaf): Unopened["why"] | undefined {
  const { standing, isKey } = leaf;
  if (standing === "word" || isKey) return undefined;
  const text = leaf.text.replace(/[\r\n]+/g, "");
  if (COMPRESSED.test(text) && text.length >= SHORTEST && BASE64.test(text)) return "compressed";
  return keepsBase64(leaf) && BASE64.test(text) ? "binary" : undefined;
}
