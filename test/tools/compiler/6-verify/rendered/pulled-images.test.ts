import { expect, test } from "vitest";
import { pulledImages } from "../../../../../tools/compiler/src/6-verify/rendered/pulled-images.ts";

const PATH = "apps/eu/tenants/acme/payments/values.yaml";

function render(text: string) {
  return { path: PATH, chart: "x 1.0.0", manifests: [{ template: "x/templates/a.yaml", text }] };
}

test("containers and init containers at any depth, once, with all that pull them", () => {
  const pod = `
apiVersion: apps/v1
kind: StatefulSet
spec:
  template:
    spec:
      initContainers: [{ name: i, image: r.example/init:1 }]
      containers: [{ name: c, image: r.example/main:2 }, { name: d }]`;
  const object = { kind: "Pod", spec: { containers: [{ image: "r.example/main:2" }] } };
  const other = { path: "apps/eu/a.yaml", index: 0, source: "a", object };
  expect(pulledImages([render(pod)], [other])).toEqual([
    { image: "r.example/init:1", by: [PATH] },
    { image: "r.example/main:2", by: ["apps/eu/a.yaml", PATH] },
  ]);
});

test("an image elsewhere is pulled by nobody: a policy's pattern, merged values in a Secret", () => {
  const text = `
kind: Secret
data: { config.yaml: ${btoa("controlPlane: { containers: [{ image: r.example/x:1 }] }")} }
---
kind: ValidatingPolicy
spec: { image: r.example/x:1, matchImageReferences: [{ glob: r.example/* }] }`;
  expect(pulledImages([render(text)], [])).toEqual([]);
});
