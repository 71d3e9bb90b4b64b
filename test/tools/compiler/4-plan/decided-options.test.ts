import { isJsonObject, type JsonValue } from "@bailiwick/model/json-value";
import { load } from "js-yaml";
import { expect, test } from "vitest";
import { decidedOption } from "../../../../tools/compiler/src/4-plan/decided-options.ts";
import { EMITTED } from "../../../support/emitted.ts";
import { repositoryFiles } from "../../../support/repository-files.ts";

/** What is emitted for this repository, and what golden cases expect that say no `values:`. */
const GOLDEN = repositoryFiles("test/golden").filter(
  ({ path }) => !path.includes("/integrations/"),
);

const VALUES = [...EMITTED, ...GOLDEN].filter(({ path }) =>
  /\/tenants\/[^/]+\/[^/]+\/(values|vcluster)\.yaml$/.test(path),
);

test("every option that is emitted is decided by somebody who is named", () => {
  const leaves = VALUES.flatMap(({ text }) => leavesOf(load(text) as JsonValue, []));
  expect(leaves.length).toBeGreaterThan(100);
  const open = leaves.filter((keys) => decidedOption(keys) === undefined);
  expect([...new Set(open.map((keys) => keys.join(".")))]).toEqual([]);
});

test("an option beside those is open", () => {
  expect(decidedOption(["controlPlane", "statefulSet", "resources"])).toBeUndefined();
  expect(decidedOption(["controlPlane"])?.path).toBe("controlPlane.advanced.defaultImageRegistry");
});

function leavesOf(value: JsonValue, keys: readonly string[]): readonly (readonly string[])[] {
  if (!isJsonObject(value) || Object.keys(value).length === 0) return [keys];
  return Object.entries(value).flatMap(([key, each]) => leavesOf(each, [...keys, key]));
}
