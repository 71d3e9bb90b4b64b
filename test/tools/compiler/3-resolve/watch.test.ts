import { defineFinding, type Finding } from "@bailiwick/model/finding";
import { expect, test } from "vitest";
import { watch } from "../../../../tools/compiler/src/3-resolve/watch.ts";

function finding(severity: "error" | "warning"): Finding {
  const definition = defineFinding({
    code: "a-fault",
    severity,
    summary: "A law.",
    why: "a reason",
    basis: "house",
    waivable: false,
  });
  return { definition, origin: { file: "a.yaml", pointer: "" }, message: "wrong" };
}

test("passes everything on, and remembers errors and nothing else", () => {
  const heard: Finding[] = [];
  const watched = watch((each) => heard.push(each));
  expect(watched.failed()).toBe(false);
  watched.report(finding("warning"));
  expect(watched.failed()).toBe(false);
  watched.report(finding("error"));
  watched.report(finding("warning"));
  expect(watched.failed()).toBe(true);
  expect(heard.map(({ definition }) => definition.severity)).toEqual([
    "warning",
    "error",
    "warning",
  ]);
});

test("two watches on one report do not hear each other", () => {
  const one = watch(() => undefined);
  const other = watch(() => undefined);
  one.report(finding("error"));
  expect(other.failed()).toBe(false);
});
