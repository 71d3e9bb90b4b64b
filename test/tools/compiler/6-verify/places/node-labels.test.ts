import { expect, test } from "vitest";
import { nodeLabels } from "../../../../../tools/compiler/src/6-verify/places/node-labels.ts";

const term = (operator: string, values?: readonly string[]) => ({
  matchExpressions: [{ key: "zone", operator, ...(values && { values: [...values] }) }],
});

test.each([
  [{ "kubernetes.io/os": "linux", zone: "a" }, ["kubernetes.io/os=linux", "zone=a"]],
  [
    [term("In", ["a", "b"]), term("Exists")],
    ["zone=a", "zone=b", "zone"],
  ],
  [term("NotIn", ["a"]), ["zone"]],
  [{ nodeSelectorTerms: [term("In", ["a"])] }, []],
  [{ zone: 1 }, []],
  ["zone", []],
  [null, []],
])("%j", (value, expected) => {
  expect(nodeLabels(value)).toEqual(expected);
});
