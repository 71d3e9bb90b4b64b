import { celLiterals } from "./cel-literals.ts";
import type { FoundPlace } from "./found-place.ts";
import { pointerOf } from "./leaves.ts";
import type { Part } from "./parts.ts";
import { isVocabulary } from "./vocabulary.ts";
import { placesInWord } from "./words.ts";

const SEPARATORS = /[\s,;|"'<>()=]+/;

/** An action of a Go template; what it writes is a string of its own in the generator's list. */
const TEMPLATE_ACTION = /\{\{[^{}]*\}\}/g;

/** Every place that a document names: in fields, in what texts hold, in expressions of policies. */
export function findPlaces(parts: readonly Part[]): readonly FoundPlace[] {
  return parts.flatMap(placesIn);
}

function placesIn({ document, outer, steps, leaves }: Part): readonly FoundPlace[] {
  return leaves.flatMap(({ keys, text, object }): readonly FoundPlace[] => {
    if (isVocabulary(object.kind, object.depth === 0 ? keys : keys.slice(object.depth))) return [];
    const last = keys.at(-1);
    const words = last === "expression" ? celLiterals(text).flatMap(wordsOf) : wordsOf(text);
    const image = last === "image" || last === "defaultImageRegistry";
    const found = words.flatMap((word) => placesInWord(word, image));
    if (found.length === 0) return [];
    const pointer = pointerOf(steps.length > 0 ? outer : keys);
    const inner = steps.length > 0 ? { inner: { steps, keys } } : {};
    return found.map((place) => ({ document, pointer, ...inner, ...place }));
  });
}

/** What stands right behind a template's action goes on in a host name: `{{ .a }}.b.example`. */
function wordsOf(text: string): readonly string[] {
  const plain = text.replace(TEMPLATE_ACTION, " ");
  const words = plain.split(SEPARATORS);
  return plain === text ? words : words.map((word) => word.replace(/^\.+/, ""));
}
