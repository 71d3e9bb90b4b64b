import { isJsonObject, type JsonObject, type JsonValue } from "@bailiwick/model/json-value";
import type { ErrorObject } from "ajv";
import { describe, expect, test } from "vitest";
import { EngineError } from "../../../../tools/engines/src/engine-error.ts";
import { fetchSchemas } from "../../../../tools/engines/src/object-schemas/fetch-schemas.ts";
import { objectValidator } from "../../../../tools/engines/src/object-schemas/object-validator.ts";
import { readDefinitions } from "../../../../tools/engines/src/object-schemas/read-definitions.ts";
import { CHART_VALUES } from "../../../../tools/engines/src/object-schemas/read-values-schema.ts";
import type { SchemaBundle } from "../../../../tools/engines/src/object-schemas/schema-bundle.ts";
import {
  chartSource,
  customResourceSource,
  kubernetesSource,
  pinnedMinors,
} from "../../../../tools/engines/src/object-schemas/schema-sources.ts";
import { RELEASE } from "../../../support/chart-module.ts";
import { declaredKeys, type KeyPath, misspell } from "../../../support/declared-keys.ts";
import { DOCUMENTS } from "../../../support/emitted-objects.ts";

const NO_OBJECTS = /\/(values|evidence|register|policy-engine\/kyverno)\.yaml$/;
const APPLIED = DOCUMENTS.filter(({ path }) => !NO_OBJECTS.test(path));
const VALUES = DOCUMENTS.filter(({ path }) => path.endsWith("/values.yaml"));
const DEFINITIONS = APPLIED.map(({ object }) => object).filter(
  ({ kind }) => kind === "CustomResourceDefinition",
);

const CUSTOM = {
  "argo-cd": await fetchSchemas(customResourceSource("argoproj.io")!),
  kyverno: await fetchSchemas(customResourceSource("policies.kyverno.io")!),
  "external-secrets": await fetchSchemas(customResourceSource("external-secrets.io")!),
  output: readDefinitions("own definitions", DEFINITIONS),
};
const KUBERNETES = new Map<string, SchemaBundle>();
for (const minor of pinnedMinors()) {
  KUBERNETES.set(minor, await fetchSchemas(kubernetesSource(minor)!));
}
const BUNDLES: Readonly<Record<string, SchemaBundle>> = {
  kubernetes: KUBERNETES.get("1.36")!,
  ...CUSTOM,
};
const CHART = {
  chart: await fetchSchemas(chartSource(RELEASE.spec.chart)),
  kubernetes: BUNDLES.kubernetes!,
};

/** Paths of one kind, each once: list positions and the names in free maps count as one. */
function keysOf(
  bundles: Readonly<Record<string, SchemaBundle>>,
  kind: string,
  objects: readonly JsonObject[],
): readonly { object: JsonObject; path: KeyPath }[] {
  const found = objects.flatMap((object) =>
    declaredKeys(bundles, kind, object).map((path) => ({ object, path })),
  );
  const shape = (path: KeyPath) =>
    path.map((step) => (typeof step === "number" ? "*" : step)).join("/");
  return [...new Map(found.map((each) => [shape(each.path), each])).values()];
}

const validate = objectValidator(BUNDLES);
const validateChart = objectValidator(CHART);

const KINDS = [...Map.groupBy(APPLIED, ({ object }) => `${object.apiVersion}/${object.kind}`)].map(
  ([kind, documents]) => {
    const objects = documents.map(({ object }) => object);
    const keys = keysOf(BUNDLES, kind, objects);
    return { kind, objects, keys, count: keys.length };
  },
);

const VALUE_KEYS = keysOf(
  CHART,
  CHART_VALUES,
  VALUES.map(({ object }) => object),
);

test("every kind of the output has a schema, and every object of it fits", () => {
  expect(KINDS.length).toBeGreaterThan(10);
  for (const { kind, objects } of KINDS) {
    for (const object of objects) expect(validate(kind, object)?.faults, kind).toEqual([]);
  }
});

test.each(pinnedMinors())("Kubernetes %s: every kind compiles and is closed", (minor) => {
  const bundles = { kubernetes: KUBERNETES.get(minor)!, ...CUSTOM };
  const kinds = Object.values(bundles).flatMap((bundle) => Object.keys(bundle.kinds));
  expect(kinds.length).toBeGreaterThan(200);
  const validator = objectValidator(bundles);
  for (const kind of kinds) expect(validator(kind, {}), kind).toBeDefined();
});

describe("each key of each kind, misspelt, is refused by name", () => {
  test.each(KINDS)("$kind: $count keys", ({ kind, keys }) => {
    expect(keys.length).toBeGreaterThan(3);
    for (const { object, path } of keys) {
      const { wrong, spelling } = misspell(object, path);
      const faults = validate(kind, wrong)?.faults ?? [];
      expect(refused(faults, path.slice(0, -1)), path.join("/")).toContain(spelling);
    }
  });

  test(`the values of the chart: ${VALUE_KEYS.length} keys`, () => {
    expect(VALUE_KEYS.length).toBeGreaterThan(100);
    for (const { object, path } of VALUE_KEYS) {
      const { wrong, spelling } = misspell(object, path);
      const faults = validateChart(CHART_VALUES, wrong)?.faults ?? [];
      expect(refused(faults, path.slice(0, -1)), path.join("/")).toContain(spelling);
    }
  });

  test("what is not a key is a name in a map that is free by design", () => {
    const free = [
      ...KINDS.flatMap(({ kind, objects }) => freePlaces(BUNDLES, kind, objects)),
      ...freePlaces(
        CHART,
        CHART_VALUES,
        VALUES.map(({ object }) => object),
      ),
    ];
    expect(free).toContain("metadata/labels");
    expect(free.filter((place) => !FREE_BY_DESIGN.test(place))).toEqual([]);
  });
});

/** Maps whose names people choose. A place that belongs here is added; a hole is closed. */
const FREE_BY_DESIGN = new RegExp(
  "(^|/)(" +
    "annotations|data|elements/\\*|hard|labels|matchLabels|nodeSelector|parameters|" +
    "podSelector|properties|quota|stringData|limits|requests|default|defaultRequest|max|min" +
    ")$",
);

/** Mappings with a key that the schema does not declare; list positions are `*`. */
function freePlaces(
  bundles: Readonly<Record<string, SchemaBundle>>,
  kind: string,
  objects: readonly JsonObject[],
): readonly string[] {
  const places = objects.flatMap((object) => {
    const declared = new Set(declaredKeys(bundles, kind, object).map((path) => path.join("\n")));
    return pathsOf(object, [])
      .filter((path) => typeof path.at(-1) === "string" && !declared.has(path.join("\n")))
      .map((path) => path.slice(0, -1).map((step) => (typeof step === "number" ? "*" : step)));
  });
  return [...new Set(places.map((place) => place.join("/")))];
}

function pathsOf(value: JsonValue, path: KeyPath): readonly KeyPath[] {
  const steps: (string | number)[] = Array.isArray(value) ? [...value.keys()] : [];
  if (isJsonObject(value)) steps.push(...Object.keys(value));
  return steps.flatMap((step) => {
    const child = (value as { readonly [step: string | number]: JsonValue })[step] ?? null;
    return [[...path, step], ...pathsOf(child, [...path, step])];
  });
}

/** Fields that faults at a place name as unknown. */
function refused(faults: readonly ErrorObject[], place: KeyPath): readonly unknown[] {
  const pointer = place
    .map((step) => `/${String(step).replaceAll("~", "~0").replaceAll("/", "~1")}`)
    .join("");
  return faults
    .filter(({ instancePath }) => instancePath === pointer)
    .map(({ params }) => params.additionalProperty);
}

describe("a schema that proves nothing is refused", () => {
  const open = (schema: JsonObject): SchemaBundle => ({
    title: "stand-in",
    kinds: { "v1/Namespace": "namespace" },
    definitions: { namespace: schema },
  });

  test.each([
    ["an empty schema", {}],
    ["an open one", { type: "object", properties: { kind: { type: "string" } } }],
    ["one that refuses for another reason", { type: "object", required: ["spec"] }],
  ])("%s", (_, schema) => {
    const judge = () => objectValidator({ kubernetes: open(schema) })("v1/Namespace", {});
    expect(judge).toThrow(EngineError);
    expect(judge).toThrow("the schema of v1/Namespace (stand-in) takes any field");
  });

  test("one that refers to nothing", () => {
    const judge = () =>
      objectValidator({ kubernetes: open({ $ref: "#/definitions/gone" }) })("v1/Namespace", {});
    expect(judge).toThrow("the schema of v1/Namespace (stand-in) cannot be compiled");
  });

  test("a kind that no bundle has gets no verdict, also one named like a method", () => {
    expect(validate("v1/Nonesuch", {})).toBeUndefined();
    expect(objectValidator({ kubernetes: open({}) })("toString", {})).toBeUndefined();
  });
});
