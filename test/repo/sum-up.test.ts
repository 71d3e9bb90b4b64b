import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";

const TEST = { status: "passed", fullName: "a rule holds", failureMessages: [] };
const TABLE = "attempt  level  verdict\nok   pod abroad  host  denied\n\n2 passed, 0 failed\n";

let folder = "";
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "bailiwick-sum-up-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** What a run prints last, after tests of one file and the live suite's lines. */
function sumUp(tests: readonly object[], live = TABLE, file: object = { status: "passed" }) {
  const failed = tests.filter((each) => "status" in each && each.status === "failed").length;
  const results = {
    numPassedTests: tests.length - failed,
    numFailedTests: failed,
    testResults: [{ name: "a.test.ts", message: "", assertionResults: tests, ...file }],
  };
  const [first, second] = [join(folder, "results.json"), join(folder, "live.txt")];
  writeFileSync(first, JSON.stringify(results));
  writeFileSync(second, live);
  return execFileSync(process.execPath, [".ci/sum-up.mjs", first, second], { encoding: "utf8" });
}

test("a run that went well prints its sums and nothing else", () => {
  expect(sumUp([TEST])).toBe("3 passed, 0 failed\n");
});

test("what failed stands above the sums, where a log that was cut still has it", () => {
  const broken = {
    status: "failed",
    fullName: "a rule fires",
    failureMessages: ["got 2 findings"],
  };
  const live = TABLE.replace("ok   pod", "FAIL pod").replace("2 passed, 0", "1 passed, 1");
  expect(sumUp([TEST, broken], live, { status: "failed" })).toBe(
    "FAIL a.test.ts > a rule fires\ngot 2 findings\nFAIL pod abroad  host  denied\n" +
      "2 passed, 2 failed\n",
  );
});

test("a file that broke before its tests and a live suite without a count are failures", () => {
  const file = { status: "failed", message: "Cannot find module" };
  expect(sumUp([], "first cause: etcd ended\n", file)).toBe(
    "FAIL a.test.ts\nCannot find module\n0 passed, 2 failed\n",
  );
});
