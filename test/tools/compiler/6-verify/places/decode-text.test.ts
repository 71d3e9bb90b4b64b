import { expect, test } from "vitest";
import { decodeText } from "../../../../../tools/compiler/src/6-verify/places/decode-text.ts";

const encoded = Buffer.from("see f.example for more").toString("base64");

test.each([
  ["YAML", "a: 1\nb: [f.example]\n", false, { as: "YAML", value: { a: 1, b: ["f.example"] } }],
  ["JSON on one line", '{"a":["f.example"]}', false, { as: "JSON", value: { a: ["f.example"] } }],
  [
    "base64 where nobody says so",
    encoded,
    false,
    { as: "base64", value: "see f.example for more" },
  ],
  ["short base64 where it is kept", "YQ==", true, { as: "base64", value: "a" }],
  ["a short word", "YQ==", false, undefined],
  ["a name", "vc-acme-bank--payments", false, undefined],
  ["a path", "apps/StatefulSet", false, undefined],
  ["a brace", "{{ .x }}", false, undefined],
  ["broken JSON", '{"a":', false, undefined],
])("%s", (_, text, binary, expected) => {
  expect(decodeText(text, binary)).toEqual(expected);
});

test("a key that ends in an escape is no key that ends in a backslash", () => {
  JSON.parse('{"c":"x","a\\\\":"y","z":1}');
  const text = '{"c":"x","a\\n":"f.example","a\\\\":"y"}';
  const value = { c: "x", "a\n": "f.example", "a\\": "y" };
  expect(decodeText(text, false)).toEqual({ as: "JSON", value });
});

test("keys of one escaped character stay what they are, and hide no neighbour", () => {
  // After this shape, JSON.parse of Node 24.21 reads the next one with a backslash for its quote.
  JSON.parse('{"b":"x","\\\\":"y","z":1}');
  const text = '{"b":"x","\\"":"f.example","\\\\":"y"}';
  const value = { b: "x", '"': "f.example", "\\": "y" };
  expect(decodeText(text, false)).toEqual({ as: "JSON", value });
  expect(decodeText('{ "\\u0007" : { "a": 1 } }', false)?.value).toEqual({ "\u0007": { a: 1 } });
});
