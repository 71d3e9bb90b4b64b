import type { Finding } from "@bailiwick/model/finding";
import { describe, expect, test } from "vitest";
import { checkRange } from "../../../../tools/compiler/src/3-resolve/ranges.ts";

function said(cidr: string): readonly (string | undefined)[] {
  const findings: Finding[] = [];
  checkRange(cidr, { file: "f", pointer: "/x" }, (finding) => findings.push(finding));
  return findings.map(({ definition, hint }) => `${definition.code}: ${hint}`);
}

describe("a range is narrow enough to be somebody's", () => {
  test.each(["0.0.0.0/0", "128.0.0.0/1", "10.0.0.0/7"])("%s is not", (cidr) => {
    expect(said(cidr)).toEqual([
      "range-too-wide: declare the ranges that are really there, each /8 or longer",
    ]);
  });

  test.each(["::/0", "2000::/3", "2001::/18"])("%s is not", (cidr) => {
    expect(said(cidr)).toEqual([
      "range-too-wide: declare the ranges that are really there, each /19 or longer",
    ]);
  });

  test.each(["10.0.0.0/8", "10.0.0.53/32", "2001:db8::/32"])("%s is", (cidr) => {
    expect(said(cidr)).toEqual([]);
  });
});

test("a range is written in one way", () => {
  expect(said("10.0.0.7/8")).toEqual(["malformed-cidr: write 10.0.0.0/8"]);
  expect(said("10.0.0.53")).toEqual(["malformed-cidr: write 10.0.0.53/32"]);
  expect(said("10/8")).toEqual(["malformed-cidr: write it like 10.0.0.0/24"]);
});
