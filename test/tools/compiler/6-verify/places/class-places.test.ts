import { expect, test } from "vitest";
import { placesOf } from "../../../../support/proved.ts";

test("an image that is said in parts is one", () => {
  const text = "image: { registry: ghcr.example, repository: a/b, tag: 1 }";
  expect(placesOf(text)).toContain("1 image ghcr.example unknown");
});

test.each([
  ["storageClassName: gp3", ["1 storage class gp3 unknown"]],
  ["storageClassName: ''", []],
  ["storageClassName: { a: b }", []],
  ["priorityClassName: system-node-critical", []],
  ["kubernetes.io/ingress.class: nginx", ["1 ingress class nginx unknown"]],
  ["{ nodeName: n1, containers: [] }", ["1 node name n1 unknown"]],
  ["nodeName: n1", []],
  ["repository: a/b", []],
])("%s", (text, expected) => {
  expect(placesOf(text)).toEqual(expected);
});
