import { isJsonObject, type JsonObject, type JsonValue } from "@bailiwick/model/json-value";
import { loadAll } from "js-yaml";
import type { OutputDocument } from "../../handoff/output-document.ts";
import type { RenderedValues } from "../../handoff/rendered-values.ts";
import { shown } from "../look.ts";

/** A rendered object, or what a text of it hides, as rules read it. */
export interface RenderedDocument extends OutputDocument {
  /** How it was reached: `templates/config-secret.yaml → Secret → data/config.yaml → base64`. */
  readonly way: string;
  /** Set for a Secret's text that is YAML: its pointers are pointers of the merged values. */
  readonly decoded: boolean;
}

/** Reads renders; what many releases share, as definitions are, is parsed once. */
export type ReadManifests = (rendered: RenderedValues) => readonly RenderedDocument[] | undefined;

/** A reader: documents of a render, or undefined where a template gave no YAML mappings. */
export function manifestReader(): ReadManifests {
  const known = new Map<string, readonly JsonObject[] | undefined>();
  return (rendered) => {
    const documents: RenderedDocument[] = [];
    for (const { template, text } of rendered.manifests) {
      const objects = known.has(text) ? known.get(text) : parsed(text);
      if (text.length > LARGE) known.set(text, objects);
      if (objects === undefined) return undefined;
      for (const object of objects) {
        documents.push(...opened(rendered, object, template.replace(/^[^/]+\//, "")));
      }
    }
    return documents;
  };
}

/** Length of a text above which parsing it twice costs more than keeping it. */
const LARGE = 20_000;

function opened(
  rendered: RenderedValues,
  object: JsonObject,
  template: string,
): readonly RenderedDocument[] {
  const way = `${template} → ${shown(object.kind)}`;
  const { rest, inner } = withoutTexts(object);
  return [
    { ...placed(rendered, rest), way, decoded: false },
    ...inner.map(({ key, content, base64 }) => {
      const step = `${way} → data/${key}${base64 ? " → base64" : ""}`;
      return { ...placed(rendered, content), way: step, decoded: base64 };
    }),
  ];
}

/** The path says where it comes from, and that it is no values file that rules would look into. */
function placed({ path }: RenderedValues, object: JsonObject): OutputDocument {
  return { path: `${path}#rendered`, index: 0, source: path, object };
}

function parsed(text: string): readonly JsonObject[] | undefined {
  try {
    const read = loadAll(text).filter((each) => each !== null && each !== undefined);
    return read.every(isJsonObject) ? read : undefined;
  } catch {
    return undefined;
  }
}

interface Opened {
  /** The object, its texts decoded where they are no documents of their own. */
  readonly rest: JsonObject;
  readonly inner: readonly {
    readonly key: string;
    readonly content: JsonObject;
    readonly base64: boolean;
  }[];
}

/** What a Secret holds is read as text: base64 hides a place from nobody but the reader. */
function withoutTexts(object: JsonObject): Opened {
  const { kind, data } = object;
  const base64 = kind === "Secret";
  if (!(base64 || kind === "ConfigMap") || !isJsonObject(data)) return { rest: object, inner: [] };
  const texts = Object.entries(data).map(([key, value]) => ({
    key,
    text: base64 ? textOf(value) : shown(value),
  }));
  const inner = texts.flatMap(({ key, text }) => {
    const [content, ...others] = parsed(text) ?? [];
    return content !== undefined && others.length === 0 ? [{ key, content, base64 }] : [];
  });
  const own = new Set(inner.map(({ key }) => key));
  const rest = texts.filter(({ key }) => !own.has(key)).map(({ key, text }) => [key, text]);
  return { rest: { ...object, data: Object.fromEntries(rest) }, inner };
}

/** Bytes that are no text keep a sign for each, so that what stands between them is still read. */
function textOf(value: JsonValue): string {
  if (typeof value !== "string") return "";
  try {
    const bytes = Uint8Array.from(atob(value), (sign) => sign.charCodeAt(0));
    return new TextDecoder().decode(bytes);
  } catch {
    return value;
  }
}
