import { compile } from "@bailiwick/compiler";
import { expect, test } from "vitest";
import { mixedTree } from "../bench/mixed-tree.ts";

test("the tree that is measured has nothing against it, and every shape is in it", () => {
  const { findings, jurisdictions, outputs } = compile(mixedTree(20, 1));
  expect(findings).toEqual([]);
  expect(jurisdictions).toEqual([
    { name: "eu", tenants: 16, tenantClusters: 20 },
    { name: "uk", tenants: 4, tenantClusters: 4 },
  ]);
  const text = outputs.map((output) => output.text).join("");
  for (const shape of ["sqlite", "deployed-etcd, 5 members", "swift-gateway", "deviceClassName"])
    expect(text).toContain(shape);
  expect(outputs.some(({ path }) => path.endsWith("/drill/values.yaml"))).toBe(true);
});

test("the same seed gives the same tree, another seed another one", () => {
  expect(mixedTree(20, 7)).toEqual(mixedTree(20, 7));
  expect(mixedTree(20, 7)).not.toEqual(mixedTree(20, 8));
});

test("a larger tree begins with the smaller one, so that sizes can be compared", () => {
  expect(mixedTree(30, 1).slice(0, -10)).toEqual(mixedTree(20, 1));
});
