import { isJsonObject, type JsonObject } from "@bailiwick/model/json-value";
import { closeSchema } from "./close-schema.ts";
import type { SchemaBundle } from "./schema-bundle.ts";

/** Where every custom resource has its metadata: in the bundle of the cluster's Kubernetes. */
const METADATA = {
  $ref: "kubernetes#/definitions/io.k8s.apimachinery.pkg.apis.meta.v1.ObjectMeta",
};

const TEXT = { type: "string" };

/**
 * Closed schemas of custom resources, from CustomResourceDefinition objects; versions that are not
 * served have none. Equal parts become one definition: an ApplicationSet repeats the template of an
 * Application in each of its generators.
 */
export function readDefinitions(title: string, objects: readonly JsonObject[]): SchemaBundle {
  const kinds: Record<string, string> = {};
  const definitions: Record<string, JsonObject> = {};
  const names = new Map<string, string>();
  const share = (closed: JsonObject): JsonObject => {
    const text = JSON.stringify(closed);
    const name = names.get(text) ?? `part-${names.size}`;
    names.set(text, name);
    definitions[name] = closed;
    return { $ref: `#/definitions/${name}` };
  };
  for (const { apiVersion, kind, schema } of objects.flatMap(servedVersions)) {
    const declared = isJsonObject(schema.properties) ? schema.properties : {};
    const properties = { ...declared, apiVersion: TEXT, kind: TEXT, metadata: METADATA };
    const root = closeSchema({ ...schema, properties }, { structural: true, share });
    kinds[`${apiVersion}/${kind}`] = String(root.$ref).replace("#/definitions/", "");
  }
  return { title, kinds, definitions };
}

interface ServedVersion {
  readonly apiVersion: string;
  readonly kind: string;
  readonly schema: JsonObject;
}

function servedVersions({ spec }: JsonObject): readonly ServedVersion[] {
  if (!isJsonObject(spec) || !isJsonObject(spec.names) || !Array.isArray(spec.versions)) return [];
  const { group, names } = spec;
  return spec.versions.filter(isJsonObject).flatMap(({ name, served, schema }) => {
    const root = isJsonObject(schema) ? schema.openAPIV3Schema : undefined;
    if (served !== true || !isJsonObject(root)) return [];
    return [{ apiVersion: `${group}/${name}`, kind: String(names.kind), schema: root }];
  });
}
