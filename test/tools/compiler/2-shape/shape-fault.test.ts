import { expect, test } from "vitest";
import {
  fieldName,
  fieldPrefix,
  placeName,
  writtenValue,
} from "../../../../tools/compiler/src/2-shape/shape-fault.ts";

const ROOT = { spec: { "0": 1.3, list: [{ a: 1 }, [2]] } };

function faultAt(instancePath: string, data: unknown = 1.3) {
  const document = { path: "a.yaml", root: ROOT, spellings: new Map([["/spec/0", "1.30"]]) };
  const error = { instancePath, data, keyword: "", schemaPath: "", params: {} };
  return { document, schema: {}, error };
}

test.each([
  ["", "the document", "", "the document"],
  ["/spec/0", "0", "0: ", "0"],
  ["/spec/list", "list", "list: ", "list"],
  ["/spec/list/0", "list", "", "an entry of list"],
  ["/spec/list/0/a", "a", "a: ", "a"],
  ["/spec/list/1/0", "list", "", "an entry of list"],
])("%s is called %s, written %j, placed at %s", (pointer, name, prefix, place) => {
  const fault = faultAt(pointer);
  expect([fieldName(fault), fieldPrefix(fault), placeName(fault)]).toEqual([name, prefix, place]);
});

test("a value is quoted as it was written", () => {
  expect(writtenValue(faultAt("/spec/0"))).toBe("1.30");
  expect(writtenValue(faultAt("/spec/list/0/a", 1))).toBe("1");
});
