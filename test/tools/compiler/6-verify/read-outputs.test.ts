import { expect, test } from "vitest";
import { readOutputs } from "../../../../tools/compiler/src/6-verify/read-outputs.ts";

const file = (text: string) => ({ path: "apps/eu/a.yaml", source: "s", text });

test("documents are read with their place in the file", () => {
  const { value, findings } = readOutputs([file("a: 1\n---\nb: 2\n")]);
  expect(findings).toEqual([]);
  expect(value.map(({ index, object }) => [index, object])).toEqual([
    [0, { a: 1 }],
    [1, { b: 2 }],
  ]);
});

test.each(["a: [", "- a\n", "text\n", "a: 1\na: 2\n"])(
  "what is no mapping is reported: %j",
  (text) => {
    const { value, findings } = readOutputs([file(text)]);
    expect(value).toEqual([]);
    expect(findings.map(({ definition }) => definition.code)).toEqual(["output-unreadable"]);
  },
);
