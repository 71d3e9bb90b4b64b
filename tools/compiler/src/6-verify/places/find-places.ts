import { celLiterals } from "./cel-literals.ts";
import type { FoundPlace } from "./found-place.ts";
import { pointerOf } from "./leaves.ts";
import type { Part } from "./parts.ts";
import { snapshotAddress } from "./snapshot-address.ts";
import { placesInWord } from "./words.ts";
import { wordsOf } from "./words-of.ts";

/** Every place that a document names: in fields, in what texts hold, in expressions of policies. */
export function findPlaces(parts: readonly Part[]): readonly FoundPlace[] {
  return parts.flatMap(placesIn);
}

function placesIn({ document, outer, steps, leaves }: Part): readonly FoundPlace[] {
  return leaves.flatMap(({ keys, text, standing, isKey }): readonly FoundPlace[] => {
    if (standing === "word") return [];
    const last = keys.at(-1);
    const words =
      !isKey && isExpression(last)
        ? celLiterals(text).flatMap(wordsOf)
        : wordsOf(snapshotAddress(keys, text));
    const image = !isKey && isImage(keys);
    const found = words.flatMap((word) => placesInWord(word, image));
    const places = standing === "name" ? found.filter(isNoName) : found;
    if (places.length === 0) return [];
    const pointer = pointerOf(steps.length > 0 ? outer : keys);
    const inner = steps.length > 0 ? { inner: { steps, keys } } : {};
    const at = { document, pointer, ...inner, ...(isKey && { isKey }) };
    return places.map((place) => ({ ...at, ...place }));
  });
}

/** Fields for images; those of a volume stand in a `reference`, which others have too. */
function isImage(keys: readonly string[]): boolean {
  const last = keys.at(-1) ?? "";
  if (last === "reference") return keys.at(-2) === "image";
  return last === "image" || last.endsWith("Image") || IMAGE_FIELDS.has(last);
}

const IMAGE_FIELDS: ReadonlySet<string> = new Set(["defaultImageRegistry", "imageName"]);

/** `expression`, `valueExpression`: Common Expression Language, in every kind that has it. */
function isExpression(key: string | undefined): boolean {
  return key === "expression" || key?.endsWith("Expression") === true;
}

/** A field for images holds nothing else; a URL and an address say by their form what they are. */
function isNoName({ kind, text }: Pick<FoundPlace, "kind" | "text">): boolean {
  return kind !== "host" || text.includes("//");
}
