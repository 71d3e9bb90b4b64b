import { isJsonObject, type JsonValue } from "@bailiwick/model/json-value";
import type { OutputDocument } from "../../handoff/output-document.ts";
import { celLiterals } from "./cel-literals.ts";
import { embeddedYaml } from "./embedded-yaml.ts";
import type { FoundPlace } from "./found-place.ts";
import { leavesOf, pointerOf } from "./leaves.ts";
import { isVocabulary } from "./vocabulary.ts";
import { placesInWord } from "./words.ts";

const SEPARATORS = /[\s,;|"'<>()=]+/;

/** An action of a Go template; what it writes is a string of its own in the generator's list. */
const TEMPLATE_ACTION = /\{\{[^{}]*\}\}/g;

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
    if (embedded !== undefined) return placesIn(document, embedded, pointer);
    const words = keys.at(-1) === "expression" ? celLiterals(text).flatMap(wordsOf) : wordsOf(text);
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

/** What stands right behind a template's action goes on in a host name: `{{ .a }}.b.example`. */
function wordsOf(text: string): readonly string[] {
  const plain = text.replace(TEMPLATE_ACTION, " ");
  const words = plain.split(SEPARATORS);
  return plain === text ? words : words.map((word) => word.replace(/^\.+/, ""));
}
