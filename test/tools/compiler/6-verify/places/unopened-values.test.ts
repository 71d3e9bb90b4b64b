import { gzipSync } from "node:zlib";
import { expect, test } from "vitest";
import { proved } from "../../../../support/proved.ts";

const secret = (text: string) => `kind: Secret\nmetadata: { name: x }\ndata:\n  release: ${text}\n`;
const gzip = gzipSync("image: f.example/a").toString("base64");
const said = (text: string) =>
  proved(text).findings.map(
    ({ definition, message, position }) => `${definition.code} ${position?.line} ${message}`,
  );

test("a release of Helm, compressed inside base64 of base64, is counted and no place is claimed", () => {
  const proof = proved(secret(btoa(gzip)));
  expect(proof).toMatchObject({ unopened: 1, places: [] });
  expect(said(secret(btoa(gzip)))).toEqual([
    "proved-value-unopened 4 1 value was not opened in 1 file: compressed\nSecret/x → data.release → base64",
  ]);
});

test("bytes of a Secret and of a ConfigMap, and something compressed in an annotation", () => {
  expect(said(secret("/u3+7QAAAAI="))).toEqual([
    "proved-value-unopened 4 1 value was not opened in 1 file: binary\nSecret/x → data.release",
  ]);
  expect(proved("kind: ConfigMap\nbinaryData: { a: /u3+7Q==, b: AAEC }").unopened).toBe(2);
  expect(proved(`metadata: { annotations: { a: ${gzip} } }`).unopened).toBe(1);
});

test.each([
  ["a text", secret(btoa("a: b\nc: d\n"))],
  ["an empty value", secret('""')],
  ["no base64", secret('"a b"')],
  ["bytes where Kubernetes keeps none", "spec: { caBundle: /u3+7QAAAAI= }"],
  ["a word that begins like something compressed", "a: H4sIfoo"],
])("opened, or no bytes: %s", (_, text) => {
  expect(proved(text).unopened).toBe(0);
});
