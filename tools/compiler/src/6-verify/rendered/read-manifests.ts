import { isJsonObject, type JsonObject, type JsonValue } from "@bailiwick/model/json-value";
import { loadAll } from "js-yaml";
import type { OutputDocument } from "../../handoff/output-document.ts";
import type { RenderedValues } from "../../handoff/rendered-values.ts";

/** A rendered object, or what a Secret of it hides, as rules read it. */
export interface RenderedDocument extends OutputDocument {
  /** How it was reached: `templates/config-secret.yaml → Secret → data/config.yaml → base64`. */
  readonly way: string;
  /** Set for a Secret's text that is YAML: its pointers are pointers of the merged values. */
  readonly decoded: boolean;
}

/** Documents of a render; undefined where a template gave text that is no YAML mapping. */
export function readManifests(rendered: RenderedValues): readonly RenderedDocument[] | undefined {
  const documents: RenderedDocument[] = [];
  for (const { template, text } of rendered.manifests) {
    const objects = parsed(text);
    if (objects === undefined) return undefined;
    for (const object of objects) {
      const way = `${template.replace(/^[^/]+\//, "")} → ${String(object.kind)}`;
      const { document, decoded } = withoutSecrets(object);
      documents.push({ ...placed(rendered, document), way, decoded: false });
      for (const { key, content } of decoded) {
        const inner = `${way} → data/${key} → base64`;
        documents.push({ ...placed(rendered, content), way: inner, decoded: true });
      }
    }
  }
  return documents;
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
  readonly document: JsonObject;
  readonly decoded: readonly { readonly key: string; readonly content: JsonObject }[];
}

/** What a Secret holds is read as text: base64 hides a place from nobody but the reader. */
function withoutSecrets(object: JsonObject): Opened {
  const { kind, data } = object;
  if (kind !== "Secret" || !isJsonObject(data)) return { document: object, decoded: [] };
  const texts = Object.entries(data).map(([key, value]) => ({ key, text: textOf(value) }));
  const decoded = texts.flatMap(({ key, text }) => {
    const [content, ...others] = parsed(text) ?? [];
    return content !== undefined && others.length === 0 ? [{ key, content }] : [];
  });
  const own = new Set(decoded.map(({ key }) => key));
  const rest = texts.filter(({ key }) => !own.has(key)).map(({ key, text }) => [key, text]);
  return { document: { ...object, data: Object.fromEntries(rest) }, decoded };
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
