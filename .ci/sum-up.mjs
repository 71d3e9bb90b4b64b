// What failed, then the sums of both runs:
// node .ci/sum-up.mjs <vitest's JSON> <the live suite's lines>
import { readFileSync } from "node:fs";

const [results, live] = process.argv.slice(2).map((path) => readFileSync(path, "utf8"));
const { numPassedTests, numFailedTests, testResults } = JSON.parse(results);

// A log is often cut to its end: what failed stands there, each with its first cause.
for (const { name, assertionResults } of testResults)
  for (const { status, fullName, failureMessages } of assertionResults)
    if (status === "failed") console.log(`FAIL ${name} > ${fullName}\n${failureMessages[0]}`);

// A file that broke before its first test has no test that could be counted.
const broken = testResults.filter(
  (file) => file.status === "failed" && file.assertionResults.every((t) => t.status !== "failed"),
);
for (const { name, message } of broken) console.log(`FAIL ${name}\n${message}`);

for (const line of live.split("\n")) if (line.startsWith("FAIL")) console.log(line);

// A live suite without a count is one that broke before it could count.
const [, passed = 0, failed = 1] = /(\d+) passed, (\d+) failed\s*$/.exec(live) ?? [];
const failures = numFailedTests + broken.length + Number(failed);
console.log(`${numPassedTests + Number(passed)} passed, ${failures} failed`);
