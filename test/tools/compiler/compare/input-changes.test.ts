import type { JsonObject } from "@bailiwick/model/json-value";
import { expect, test } from "vitest";
import { inputChanges } from "../../../../tools/compiler/src/compare/input-changes.ts";

const NEVER = () => false;

function changes(
  before: JsonObject | undefined,
  after: JsonObject | undefined,
  isOneThing: (kind: string, steps: readonly string[]) => boolean = NEVER,
): readonly string[] {
  const tree = (root: JsonObject | undefined) => (root ? [{ path: "a.yaml", root }] : []);
  return inputChanges(tree(before), tree(after), isOneThing, new Map()).map(
    ({ what, steps, base, head }) =>
      `${what} ${steps.join("/")} ${base?.pointer ?? "-"} ${head?.pointer ?? "-"}`,
  );
}

test("entries of a list go by their names and not by their places", () => {
  const before = {
    list: [
      { name: "a", country: "DE" },
      { name: "b", country: "DE" },
    ],
  };
  const after = {
    list: [
      { name: "c", country: "DE" },
      { name: "b", country: "FR" },
    ],
  };
  expect(changes(before, after, (_, steps) => steps.length === 2)).toEqual([
    "removed list/a /list/0 -",
    "changed list/b/country /list/1/country /list/1/country",
    "added list/c - /list/0",
  ]);
});

test("entries without names that differ go by their places", () => {
  const before = {
    list: [
      { name: "a", n: 1 },
      { name: "a", n: 2 },
    ],
  };
  const after = {
    list: [
      { name: "a", n: 1 },
      { name: "a", n: 3 },
    ],
  };
  expect(changes(before, after)).toEqual(["changed list/1/n /list/1/n /list/1/n"]);
});

test("texts in a list are a set, but hosts are in order", () => {
  expect(changes({ presence: ["DE", "FR"] }, { presence: ["FR", "DE"] })).toEqual([]);
  expect(changes({ presence: ["DE"] }, { presence: ["FR", "DE"] })).toEqual([
    "added presence/FR - /presence/0",
  ]);
  expect(changes({ hosts: ["a", "b"] }, { hosts: ["b", "a"] })).toEqual([
    "changed hosts /hosts /hosts",
  ]);
});

test("what comes and is not one thing is told value by value", () => {
  expect(changes({ a: 1 }, { a: 1, b: { c: 1, d: { e: true } } })).toEqual([
    "added b/c - /b/c",
    "added b/d/e - /b/d/e",
  ]);
});

test("a value of another shape is another value, and so is an empty list", () => {
  expect(changes({ a: "x" }, { a: { b: "x" } })).toEqual(["changed a /a /a"]);
  expect(changes({ a: ["x"] }, { a: [] })).toEqual(["removed a/x /a/0 -"]);
  expect(changes({}, { a: [] })).toEqual(["added a - /a"]);
  expect(changes({}, { a: null })).toEqual(["added a - /a"]);
});

test("files come and go", () => {
  expect(changes(undefined, { kind: "Tenant" }, (_, { length }) => length === 0)).toEqual([
    "added  - ",
  ]);
  expect(changes({ kind: "Tenant" }, undefined, (_, { length }) => length === 0)).toEqual([
    "removed   -",
  ]);
});
