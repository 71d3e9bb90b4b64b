import { expect, test } from "vitest";
import { celLiterals } from "../../../../../tools/compiler/src/6-verify/places/cel-literals.ts";
import { growth, STEEP } from "../../../../support/growth.ts";

test.each([
  ["'a'", ["a"]],
  ["['ghcr.io/', \"quay.io/\"]", ["ghcr.io/", "quay.io/"]],
  ["['only']", ["only"]],
  ["x == 'evil.example'", ["evil.example"]],
  ["object.metadata.labels['bailiwick.dev/tenant']", []],
  ["object.spec.?nodeSelector[?'bailiwick.dev/jurisdiction'].orValue('')", [""]],
  ["'bailiwick.dev/tenant' in object.metadata.labels", []],
  ["variables.list.all(x, x in ['a.example'])", ["a.example"]],
  [String.raw`'it\'s'`, ["it's"]],
  ["size(x) > 1", []],
])("%s", (expression, literals) => {
  expect(celLiterals(expression)).toEqual(literals);
});

test.each(["'", '"', "['", "\\'", "[?'a", "'a' in "])(
  "a long expression of %s without an end costs no more than its length",
  (part) => {
    expect(growth((length) => void celLiterals(part.repeat(length)), 10_000)).toBeLessThan(STEEP);
  },
);
