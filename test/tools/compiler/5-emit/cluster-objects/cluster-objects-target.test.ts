import { Ajv } from "ajv";
import { describe, expect, test } from "vitest";
import { objects } from "../../../../support/emitted-objects.ts";

const HOST = "apps/eu/control-plane-clusters/eu-fra-1/";

function closed(schema: unknown): unknown {
  if (Array.isArray(schema)) return schema.map(closed);
  if (typeof schema !== "object" || schema === null) return schema;
  const entries = Object.entries(schema).map(([key, value]) => [key, closed(value)]);
  const own = Object.fromEntries(entries);
  return "properties" in own ? { ...own, additionalProperties: false } : own;
}

function validator(kind: string) {
  const definition = objects(HOST, "CustomResourceDefinition").find(
    ({ spec }) => spec.names.kind === kind,
  );
  const schema = closed(definition?.spec.versions[0].schema.openAPIV3Schema) as {
    properties: Record<string, unknown>;
  };
  const envelope = { apiVersion: {}, kind: {}, metadata: {} };
  const properties = { ...schema.properties, ...envelope };
  return new Ajv({ strict: false }).compile({ ...schema, properties });
}

describe("the objects fit the definitions that are emitted with them, closed", () => {
  test.each([
    ["TenantCluster", "apps/eu/tenants/", 5],
    ["Jurisdiction", "apps/eu/control-plane-clusters/", 2],
  ])("%s", (kind, path, count) => {
    const validate = validator(kind);
    const all = objects(path, kind);
    expect(all).toHaveLength(count);
    for (const object of all) {
      validate(object);
      expect(validate.errors).toBeNull();
      expect(validate({ ...object, spec: { ...object.spec, misspelt: 1 } })).toBe(false);
      expect(validate({ ...object, spec: { ...object.spec, source: 1 } })).toBe(false);
    }
  });
});

test("a definition is structural: nothing is referred to, nothing is left open or closed", () => {
  for (const definition of objects(HOST, "CustomResourceDefinition")) {
    const text = JSON.stringify(definition.spec.versions[0].schema);
    expect(text).not.toMatch(/\$ref|additionalProperties|definitions|\$schema/);
  }
});

test("a host namespace says whose it is, and demands restricted pods", () => {
  for (const { metadata } of objects("apps/eu/tenants/", "Namespace")) {
    expect(metadata.labels).toMatchObject({
      "bailiwick.dev/jurisdiction": "eu",
      "bailiwick.dev/control-plane-cluster": "eu-fra-1",
      "pod-security.kubernetes.io/enforce": "restricted",
    });
    expect(metadata.name).toContain(`vc-${metadata.labels?.["bailiwick.dev/tenant"]}--`);
  }
});
