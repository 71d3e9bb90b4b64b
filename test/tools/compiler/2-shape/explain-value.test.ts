import { expect, test } from "vitest";
import { shapeFaults } from "./shape-faults.ts";

const PATH = "policies/regulations/act.yaml";

function check(field: string, value: string) {
  const fields = {
    title: "Act",
    reference: "Act 1",
    source: "https://law.example/act",
    appliesFrom: '"2025-01-17"',
    verifiedOn: '"2026-11-01"',
    confidence: "read",
    addressee: "both",
    articles: "[{ id: act-1, title: One, confidence: read }]",
    [field]: value,
  };
  const spec = Object.entries(fields).map(([name, text]) => `  ${name}: ${text}\n`);
  const head = "apiVersion: bailiwick.dev/v1\nkind: Regulation\nmetadata: { name: act }\nspec:\n";
  return shapeFaults(PATH, head + spec.join("")).map(({ message, hint }) => [message, hint]);
}

test.each([
  [
    "confidence",
    "reed",
    '"reed" is not a value of confidence',
    "did you mean read? write one of memory or read",
  ],
  ["confidence", "sure", '"sure" is not a value of confidence', "write one of memory or read"],
  [
    "source",
    "law.example",
    '"law.example" is not an absolute URL',
    "write an absolute URL: https://law.example/act",
  ],
  [
    "appliesFrom",
    "17.01.2025",
    'appliesFrom is "17.01.2025", not a date as year-month-day',
    'write appliesFrom: "2025-01-17"',
  ],
  [
    "appliesFrom",
    "soon",
    'appliesFrom is "soon", not a date as year-month-day',
    "write a date as year-month-day: 2026-11-01",
  ],
  [
    "confidence",
    "x".repeat(90),
    `"${"x".repeat(57)}..." is not a value of confidence`,
    "write one of memory or read",
  ],
])("%s: %s", (field, value, message, hint) => {
  expect(check(field, value)).toEqual([[message, hint]]);
});
