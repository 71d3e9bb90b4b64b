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
  ["region: eu-north-1", ["1 cloud region eu-north-1 unknown"]],
  ["topologyKey: zone", ["1 topology key zone inert"]],
  ["nodeSelector: { kubernetes.io/os: linux }", ["1 node label kubernetes.io/os=linux inert"]],
  ["nodeSelector: { zone: a }", ["1 node label zone=a unknown"]],
  [
    "nodeSelector: { bailiwick.dev/jurisdiction: eu }",
    ["1 node label bailiwick.dev/jurisdiction=eu inside"],
  ],
  [
    "nodeSelector: { bailiwick.dev/jurisdiction: uk }",
    ["1 node label bailiwick.dev/jurisdiction=uk outside"],
  ],
  [
    "nodeSelector: { bailiwick.dev/tenant: acme-bank }",
    ["1 node label bailiwick.dev/tenant=acme-bank inside"],
  ],
  ["clientConfig: { service: { name: a, namespace: b } }", ["1 webhook a.b.svc inert"]],
  ["service: { name: a }", []],
  ["repository: a/b", []],
])("%s", (text, expected) => {
  expect(placesOf(text)).toEqual(expected);
});
