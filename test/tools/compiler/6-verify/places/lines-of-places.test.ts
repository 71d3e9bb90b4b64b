import { expect, test } from "vitest";
import { proved } from "../../../../support/proved.ts";

test.each([
  ["in a list of objects", "kind: List\nitems:\n  - kind: Pod\n    at: f.example\n", 4],
  [
    "in a text that keeps its lines",
    "data:\n  Corefile: |\n    .:53 {\n      forward . 203.0.113.9\n    }\n",
    4,
  ],
  ["in YAML in a text", "data:\n  x: |\n    a: 1\n    b:\n      - c: f.example\n", 5],
  ["in YAML in a folded text", "data:\n  x: >\n    a\n\n    f.example\n", 3],
  ["behind an alias", "a: &x { b: f.example }\nc: *x\n", 1],
  ["behind a merge key", "a: &x { b: f.example }\nc:\n  <<: *x\n  d: 1\n", [1, 3]],
  ["in JSON", '{\n  "a": [\n    "f.example"\n  ]\n}\n', 3],
  ["in a list", "- a\n- f.example\n", 2],
  ["in a single text", "f.example\n", 1],
])("%s", (_, text, line) => {
  expect(proved(text).places.map((place) => place.line)).toEqual([line].flat());
});
