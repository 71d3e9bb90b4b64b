import type { JsonObject } from "@bailiwick/model/json-value";
import { expect, test } from "vitest";
import { passedToKubernetes } from "../../../../tools/engines/src/object-schemas/passed-to-kubernetes.ts";

const OBJECT = { type: "object" };
const kubernetes = (type: string) => ({ $ref: `kubernetes#/definitions/io.k8s.api.${type}` });

test.each<[string, string, JsonObject, JsonObject]>([
  ["an object", "podSecurityContext", OBJECT, kubernetes("core.v1.PodSecurityContext")],
  [
    "a list of objects",
    "tolerations",
    { type: "array", items: OBJECT },
    { type: "array", items: kubernetes("core.v1.Toleration") },
  ],
  [
    "a list of anything",
    "sidecarContainers",
    { type: "array", items: true },
    { type: "array", items: kubernetes("core.v1.Container") },
  ],
  ["the spec of a Service", "spec", OBJECT, kubernetes("core.v1.ServiceSpec")],
])("%s is held against Kubernetes", (_, name, field, expected) => {
  const part = { properties: { [name]: field } };
  expect(passedToKubernetes("ControlPlaneService", part)).toEqual({
    properties: { [name]: expected },
  });
});

test.each<[string, string, string, JsonObject]>([
  ["a field of another name", "Any", "config", OBJECT],
  ["a spec of another part", "ControlPlaneTLSRoute", "spec", OBJECT],
  ["what the chart describes itself", "Any", "resources", { $ref: "#/$defs/Resources" }],
  ["a list that the chart describes", "Any", "env", { type: "array", items: { type: "string" } }],
])("%s stays what it is", (_, part, name, field) => {
  const schema = { properties: { [name]: field } };
  expect(passedToKubernetes(part, schema)).toEqual(schema);
});

test("a part without fields stays what it is", () => {
  expect(passedToKubernetes("Any", { type: "string" })).toEqual({ type: "string" });
});
