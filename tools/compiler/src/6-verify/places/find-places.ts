import { celLiterals } from "./cel-literals.ts";
import type { FoundPlace } from "./found-place.ts";
import { pointerOf } from "./leaves.ts";
import type { Part } from "./parts.ts";
import { placesInWord } from "./words.ts";
import { wordsOf } from "./words-of.ts";

/** Every place that a document names: in fields, in what texts hold, in expressions of policies. */
export function findPlaces(parts: readonly Part[]): readonly FoundPlace[] {
  return parts.flatMap(placesIn);
}

function placesIn({ document, outer, steps, leaves }: Part): readonly FoundPlace[] {
  return leaves.flatMap(({ keys, text, standing }): readonly FoundPlace[] => {
    if (standing === "word") return [];
    const last = keys.at(-1);
    const words = last === "expression" ? celLiterals(text).flatMap(wordsOf) : wordsOf(text);
    const image = last === "image" || last === "defaultImageRegistry";
    const found = words.flatMap((word) => placesInWord(word, image));
    const places = standing === "name" ? found.filter(isNoName) : found;
    if (places.length === 0) return [];
    const pointer = pointerOf(steps.length > 0 ? outer : keys);
    const inner = steps.length > 0 ? { inner: { steps, keys } } : {};
    return places.map((place) => ({ document, pointer, ...inner, ...place }));
  });
}

/** What says by its form that it is a location: a URL, or an address. */
function isNoName({ kind, text }: Pick<FoundPlace, "kind" | "text">): boolean {
  return kind === "address" || text.includes("//");
}
