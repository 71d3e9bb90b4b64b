import { isJsonObject, type JsonValue } from "@bailiwick/model/json-value";
import { load } from "js-yaml";
import type { OutputDocument } from "../../handoff/output-document.ts";
import { celLiterals } from "./cel-literals.ts";
import type { FoundPlace } from "./found-place.ts";
import { leavesOf, pointerOf } from "./leaves.ts";
import { isVocabulary } from "./vocabulary.ts";
import { placesInWord } from "./words.ts";

/** Every place that a document names: in fields, in embedded YAML, in expressions of policies. */
export function findPlaces(document: OutputDocument): readonly FoundPlace[] {
  return placesIn(document, document.object, []);
}

function placesIn(
  document: OutputDocument,
  value: JsonValue,
  outer: readonly string[],
): readonly FoundPlace[] {
  const kind = kindOf(value);
  return leavesOf(value).flatMap(({ keys, text }): readonly FoundPlace[] => {
    if (isVocabulary(kind, keys)) return [];
    const embedded = embeddedYaml(text);
    const pointer = outer.length > 0 ? outer : keys;
    if (embedded) return placesIn(document, embedded, pointer);
    const words = keys.at(-1) === "expression" ? celLiterals(text) : text.split(/[\s,;|"'<>()=]+/);
    const image = keys.at(-1) === "image" || keys.at(-1) === "defaultImageRegistry";
    return words.flatMap((word) =>
      placesInWord(word, image).map((place) => ({
        document,
        pointer: pointerOf(pointer),
        ...place,
      })),
    );
  });
}

function kindOf(value: JsonValue): string {
  return isJsonObject(value) && typeof value.kind === "string" ? value.kind : "";
}

/** A string of several lines that is itself a YAML mapping, as ConfigMaps carry them. */
function embeddedYaml(text: string): JsonValue | undefined {
  if (!text.includes("\n")) return undefined;
  try {
    const value = load(text) as JsonValue;
    return isJsonObject(value) ? value : undefined;
  } catch {
    return undefined;
  }
}
