import type { Log, Result } from "sarif";
import { expect, test } from "vitest";
import { printSarif } from "../../../../tools/cli/src/print/sarif.ts";
import { EXAMPLE } from "./example.ts";

const runOf = (...args: Parameters<typeof printSarif>) =>
  (JSON.parse(printSarif(...args)) as Log).runs[0];
const region = (result: Result | undefined) => result?.locations?.[0]?.physicalLocation?.region;

test("a result says rule, level, place and the smallest edit", () => {
  const result = runOf([EXAMPLE], [])?.results?.[0];
  expect(result).toMatchObject({ ruleId: EXAMPLE.code, level: "error" });
  expect(result?.message.text).toMatch(/not a member of eu\nfix: use one of etcd-fra or etcd-par$/);
  expect(region(result)).toEqual({ startLine: 17, startColumn: 54, endColumn: 67 });
  expect(result?.locations?.[0]?.logicalLocations?.[0]?.fullyQualifiedName).toBe(EXAMPLE.pointer);
  expect(result?.relatedLocations?.[0]?.message?.text).toBe("country: US, operator rheinwerk");
  expect(result?.suppressions).toBeUndefined();
});

test("every result has its rule, and each rule stands once", () => {
  const other = { ...EXAMPLE, code: "a-fault" };
  const run = runOf([EXAMPLE, EXAMPLE, other], []);
  expect(run?.tool.driver.rules?.map(({ id }) => id)).toEqual(["a-fault", EXAMPLE.code]);
});

test("what is waived is suppressed and not left out", () => {
  const run = runOf([], [EXAMPLE]);
  expect(run?.results?.[0]?.suppressions?.[0]?.kind).toBe("external");
});

test("a path is a reference that a reader can resolve", () => {
  const uri = runOf([{ ...EXAMPLE, file: "a b/ü.yaml" }], [])?.results?.[0]?.locations?.[0]
    ?.physicalLocation?.artifactLocation?.uri;
  expect(uri).toBe("a%20b/%C3%BC.yaml");
});
