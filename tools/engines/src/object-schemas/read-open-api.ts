import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { isJsonObject, type JsonObject } from "@bailiwick/model/json-value";
import { closeSchema } from "./close-schema.ts";
import type { SchemaBundle } from "./schema-bundle.ts";

const SCHEMA = "io.k8s.apiextensions-apiserver.pkg.apis.apiextensions.v1.JSONSchemaProps";

/**
 * What OpenAPI leaves open because Go reads it by hand. Version v1 of CustomResourceDefinition
 * refuses lists of schemas (apiextensions-apiserver, validation of structural schemas).
 */
const SHAPES: Readonly<Record<string, JsonObject>> = {
  [`${SCHEMA}OrArray`]: { $ref: `#/components/schemas/${SCHEMA}` },
  [`${SCHEMA}OrBool`]: {
    anyOf: [{ type: "boolean" }, { $ref: `#/components/schemas/${SCHEMA}` }],
  },
};

/**
 * Reads the OpenAPI v3 documents of Kubernetes, one a group and version: every kind that has
 * metadata, and what it refers to. The same definition stands in many documents.
 */
export function readOpenApi(title: string, folder: string): SchemaBundle {
  const kinds: Record<string, string> = {};
  const definitions: Record<string, JsonObject> = {};
  for (const file of readdirSync(folder).filter((name) => name.endsWith("_openapi.json"))) {
    const document = JSON.parse(readFileSync(join(folder, file), "utf8")) as OpenApi;
    for (const [name, schema] of Object.entries(document.components?.schemas ?? {})) {
      if (definitions[name]) continue;
      definitions[name] = closeSchema(SHAPES[name] ?? schema, { structural: false });
      const kind = kindOf(schema);
      if (kind) kinds[kind] = name;
    }
  }
  return { title, kinds, definitions };
}

interface OpenApi {
  readonly components?: { readonly schemas?: Readonly<Record<string, JsonObject>> };
}

/** `apiVersion/kind` of what can be applied; DeleteOptions and the like have many, and none. */
function kindOf(schema: JsonObject): string | undefined {
  const named = schema["x-kubernetes-group-version-kind"];
  if (!Array.isArray(named) || named.length !== 1 || !isJsonObject(named[0])) return undefined;
  if (!isJsonObject(schema.properties) || !schema.properties.metadata) return undefined;
  const { group, version, kind } = named[0];
  return [group, version, kind].filter((part) => part !== "").join("/");
}
