import { iso31661 } from "iso-3166";
import { expect, test } from "vitest";
import { COUNTRY_GROUPS } from "../../../../tools/compiler/src/3-resolve/country-groups.ts";

const assigned: ReadonlySet<string> = new Set(iso31661.map(({ alpha2 }) => alpha2));

test.each([
  ["EU", 27],
  ["EEA", 30],
])("%s has %i members, each once, all assigned by ISO 3166-1", (group, count) => {
  const members = COUNTRY_GROUPS.get(group) ?? [];
  expect(members).toHaveLength(count);
  expect(new Set(members).size).toBe(count);
  expect(members.filter((member) => !assigned.has(member))).toEqual([]);
});

test("the EEA is the Union and Iceland, Liechtenstein and Norway", () => {
  const union = new Set(COUNTRY_GROUPS.get("EU"));
  const others = COUNTRY_GROUPS.get("EEA")?.filter((member) => !union.has(member));
  expect(others).toEqual(["IS", "LI", "NO"]);
});

test.each(["GB", "CH", "NO", "US"])("%s is not in the Union", (country) => {
  expect(COUNTRY_GROUPS.get("EU")).not.toContain(country);
});
