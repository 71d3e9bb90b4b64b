import { expect, test } from "vitest";
import { withChartValues } from "../../../../../tools/compiler/src/5-emit/vcluster/with-chart-values.ts";

test("options lie beside what is emitted, at every depth", () => {
  const merged = withChartValues({ a: { b: 1 }, c: [] }, { a: { d: { e: true } }, f: {} });
  expect(merged).toEqual({ a: { b: 1, d: { e: true } }, c: [], f: {} });
});

test("an option that is emitted already is our own mistake by then", () => {
  expect(() => withChartValues({ a: { b: 1 } }, { a: { b: 2 } })).toThrow("said twice");
  expect(() => withChartValues({ a: { b: 1 } }, { a: 2 })).toThrow("said twice");
});
