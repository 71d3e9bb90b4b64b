import { expect, test } from "vitest";
import { EMITTED, faults, found } from "../../../../support/emitted.ts";

const code = "path-written-twice";

const FOLDER = "apps/eu/tenants/acme-bank/payments";
const again = (path: string) => [
  ...EMITTED,
  { path, source: "x", text: "apiVersion: v1\nkind: Evidence\nmetadata: { name: again }\n" },
];

test.each([
  ["the same path", `${FOLDER}/evidence.yaml`],
  ["a path that only differs in case", `${FOLDER}/Evidence.yaml`],
  ["a file where a folder lies", FOLDER],
])("%s", (_, path) => {
  const [finding, ...others] = found(again(path)).filter(
    ({ definition }) => definition.code === code,
  );
  expect(others).toEqual([]);
  expect(finding?.origin.file).toBe(path);
  expect(finding?.message).toMatch(/^".*" is also written as "apps\/eu\/tenants\/acme-bank\//);
});

test("another path is another file", () => {
  expect(faults(again(`${FOLDER}/evidence-of-2026.yaml`))).toEqual([]);
});
