import type { JsonValue } from "@bailiwick/model/json-value";
import { describe, expect, test } from "vitest";
import { readVerdicts } from "../../../tools/engines/src/read-verdicts.ts";

const documents = [{ kind: "Tenant", metadata: { name: "acme" } }];

const report = (...rules: JsonValue[]): JsonValue => [
  { resource: documents[0]!, results: [{ policy: { metadata: { name: "p" } }, rules }] },
];

const read = (value: JsonValue) => readVerdicts(value, { policies: ["p"], documents });

const field = (name: string): JsonValue => ({ field: name, value: false, detail: "Expected" });

describe("readVerdicts", () => {
  test("no violations is a pass", () => {
    expect(read(report({ rule: { name: "r" }, identifier: "acme" }))).toEqual([
      { policy: "p", rule: "r", document: 0, outcome: "pass" },
    ]);
  });

  test("a rule that did not match gives no verdict", () => {
    const results = [{ policy: { metadata: { name: "p" } } }];
    expect(read([{ resource: documents[0]!, results }])).toEqual([]);
  });

  test("messages and fields come sorted, whatever order the engine walked in", () => {
    const first = { message: "a", errors: [field("x"), field("y")] };
    const second = { message: "b", errors: [field("z")] };
    const forwards = read(report({ rule: { name: "r" }, violations: [first, second] }));
    const backwards = read(
      report({
        rule: { name: "r" },
        violations: [second, { message: "a", errors: [field("y"), field("x")] }],
      }),
    );
    expect(backwards).toEqual(forwards);
    expect(forwards[0]).toMatchObject({ outcome: "fail", violations: [{ message: "a" }, {}] });
  });

  test("an error beats violations", () => {
    const verdicts = read(report({ rule: { name: "r" }, error: "boom", violations: [] }));
    expect(verdicts).toEqual([
      { policy: "p", rule: "r", document: 0, outcome: "error", error: "boom" },
    ]);
  });

  test("keys in another order are the same document", () => {
    const resource = { metadata: { name: "acme" }, kind: "Tenant" };
    const results = [{ policy: { metadata: { name: "p" } }, rules: [{ rule: { name: "r" } }] }];
    expect(read([{ resource, results }])).toHaveLength(1);
  });

  test.each<[string, JsonValue, string]>([
    ["a mapping", { results: [] }, "no list"],
    ["too short", [], "0 documents for a payload of 1"],
    ["too long", [report(), report()], "2 documents for a payload of 1"],
    ["another document", [{ resource: { kind: "Tenant" }, results: [] }], "document 0 is not"],
    ["no policies", [{ resource: documents[0]! }], "[] instead of [p]"],
    ["a result that is no list", [{ resource: documents[0]!, results: 1 }], '"results" is no list'],
    ["a nameless rule", report({ rule: {} }), 'without "name"'],
    ["a rule that is text", report("r"), '"rule" is no mapping'],
    ["violations of text", report({ rule: { name: "r" }, violations: ["x"] }), "a violation"],
  ])("refuses %s", (_, value, words) => {
    expect(() => read(value)).toThrow(words);
  });
});
