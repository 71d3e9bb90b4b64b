import { isJsonObject, type JsonObject, type JsonValue } from "@bailiwick/model/json-value";
import type { OutputDocument } from "../handoff/output-document.ts";
import { look } from "./look.ts";
import type { RuleContext } from "./rule.ts";

/** What Argo CD will apply: an Application, or what one element makes of an ApplicationSet. */
export interface FoundApplication {
  readonly document: OutputDocument;
  /** JSON pointer of the spec, in the template where there is one. */
  readonly pointer: string;
  /** Spec with the fields of the element filled in. */
  readonly spec: JsonObject;
}

/** A field of the element, as `goTemplate: true` writes it. */
const FIELD = /\{\{ *\.(\w+) *\}\}/g;

/** Every application of the documents, one for each element of a literal list. */
export function applicationsOf({
  fields,
}: Pick<RuleContext, "fields">): readonly FoundApplication[] {
  const single = fields.objects("Application").map(({ document, pointer, object }) => ({
    document,
    pointer: `${pointer}/spec`,
    spec: mapping(object.spec),
  }));
  const many = fields.objects("ApplicationSet").flatMap(({ document, pointer, object }) => {
    const template = mapping(look(object, "spec", "template", "spec"));
    return elementsOf(object).map((element) => ({
      document,
      pointer: `${pointer}/spec/template/spec`,
      spec: mapping(filled(template, element)),
    }));
  });
  return [...single, ...many];
}

/** `source` and `sources` of a spec, each with its pointer. */
export function sourcesOf({ pointer, spec }: FoundApplication) {
  const sources = Array.isArray(spec.sources) ? spec.sources : [];
  const listed = sources.map((each: JsonValue, index: number) => ({
    pointer: `${pointer}/sources/${index}`,
    source: mapping(each),
  }));
  return spec.source === undefined
    ? listed
    : [{ pointer: `${pointer}/source`, source: mapping(spec.source) }, ...listed];
}

/** Elements of all list generators; an element is missing nothing but what it does not say. */
function elementsOf(object: JsonObject): readonly JsonObject[] {
  const generators = look(object, "spec", "generators");
  return (Array.isArray(generators) ? generators : []).flatMap((generator: JsonValue) => {
    const elements = look(generator, "list", "elements");
    return Array.isArray(elements) ? elements.filter(isJsonObject) : [];
  });
}

function filled(value: JsonValue, element: JsonObject): JsonValue {
  if (typeof value === "string") {
    return value.replace(FIELD, (all, key: string) => {
      const field = Object.hasOwn(element, key) ? element[key] : undefined;
      return typeof field === "string" ? field : all;
    });
  }
  if (Array.isArray(value)) return value.map((each) => filled(each, element));
  if (!isJsonObject(value)) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, each]) => [key, filled(each, element)]),
  );
}

function mapping(value: unknown): JsonObject {
  return isJsonObject(value) ? value : {};
}
