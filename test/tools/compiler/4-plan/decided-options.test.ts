import { isJsonObject, type JsonValue } from "@bailiwick/model/json-value";
import { load } from "js-yaml";
import { expect, test } from "vitest";
import { decidedOption } from "../../../../tools/compiler/src/4-plan/decided-options.ts";
import { EMITTED } from "../../../support/emitted.ts";
import { repositoryFiles } from "../../../support/repository-files.ts";

/** What is emitted for this repository, and what golden cases expect. */
const FILES = new Map(
  [...EMITTED, ...repositoryFiles("test/golden")].map(({ path, text }) => [path, text]),
);

const VALUES = [...FILES].filter(([path]) =>
  /\/tenants\/[^/]+\/[^/]+\/(values|vcluster)\.yaml$/.test(path),
);

test("every option that is emitted is decided by somebody who is named, or said by the tenant", () => {
  const leaves = VALUES.flatMap(([path, text]) => {
    const own = saidUnderValues(path);
    const all = leavesOf(load(text) as JsonValue, []);
    return all.filter((keys) => !own.some((each) => `/${keys.join("/")}/`.startsWith(`${each}/`)));
  });
  expect(leaves.length).toBeGreaterThan(100);
  const open = leaves.filter((keys) => decidedOption(keys) === undefined);
  expect([...new Set(open.map((keys) => keys.join(".")))]).toEqual([]);
});

test("an option beside those is open", () => {
  expect(decidedOption(["controlPlane", "statefulSet", "resources"])).toBeUndefined();
  expect(decidedOption(["controlPlane"])?.path).toBe("controlPlane.advanced.defaultImageRegistry");
});

/** Options under `values:`, as the evidence beside the values names them. */
function saidUnderValues(path: string): readonly string[] {
  const evidence = FILES.get(path.replace(/[^/]+$/, "evidence.yaml")) ?? "";
  const [, listed = ""] = /^ {4}chart-options: "(\/.*)"$/m.exec(evidence) ?? [];
  return listed === "" ? [] : listed.split(", ");
}

function leavesOf(value: JsonValue, keys: readonly string[]): readonly (readonly string[])[] {
  if (!isJsonObject(value) || Object.keys(value).length === 0) return [keys];
  return Object.entries(value).flatMap(([key, each]) => leavesOf(each, [...keys, key]));
}
