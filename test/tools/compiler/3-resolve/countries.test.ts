import { describe, expect, test } from "vitest";
import { catalogOf } from "../../../support/catalog-of.ts";
import { EU, FRANKFURT, HEALTHY } from "../../../support/healthy-tree.ts";
import { spoken } from "../../../support/spoken.ts";
import { damage } from "../../../support/tree.ts";

function membersOf(written: string): readonly string[] {
  const { value } = catalogOf(damage(HEALTHY, EU, "members: [EU] #", `members: ${written} # now`));
  return [...(value.jurisdictions.find(({ name }) => name === "eu")?.members ?? [])];
}

describe("members", () => {
  test.each([
    ["[EU]", 27],
    ["[EEA]", 30],
    ["[EU, EEA]", 30],
    ["[EU, DE]", 27],
    ["[EU, CH]", 28],
    ["[FR, DE]", 2],
  ])("%s are %i countries", (written, count) => {
    expect(membersOf(written)).toHaveLength(count);
  });

  test("stand in code unit order, so that output does not hang on how they were written", () => {
    expect(membersOf("[FR, CH, DE]")).toEqual(["CH", "DE", "FR"]);
  });

  test.each([
    ["UK", '"UK" is not an ISO 3166-1 country code', "write GB: ISO 3166-1 knows no UK"],
    ["EL", '"EL" is not an ISO 3166-1 country code', "write GR: ISO 3166-1 knows no EL"],
    [
      "XX",
      '"XX" is not an ISO 3166-1 country code',
      "write a two-letter ISO 3166-1 code such as DE",
    ],
  ])("%s is refused at its own place", (code, message, hint) => {
    const files = damage(HEALTHY, EU, "members: [EU]", `members: [EU, ${code}]`);
    const fault = "error unknown-country";
    const [finding, ...more] = spoken(catalogOf(files).findings);
    expect(more).toEqual([]);
    expect(finding).toEqual({ fault, at: `${EU}#/spec/members/1`, message, hint });
  });
});

test("a group is refused where one country is asked for", () => {
  const files = damage(HEALTHY, FRANKFURT, "  country: DE\n", "  country: EU\n");
  expect(spoken(catalogOf(files).findings)).toEqual([
    {
      fault: "error unknown-country",
      at: `${FRANKFURT}#/spec/country`,
      message: '"EU" is a group of countries, and one country is asked for',
      hint: "write the one country meant, for example AT",
    },
  ]);
});

describe("subdivisions", () => {
  test.each([
    ["DE-HX", "write DE-HB, or leave it out"],
    ["FR-IDF", "leave it out"],
  ])("%s is refused beside DE", (code, hint) => {
    const files = damage(HEALTHY, FRANKFURT, "DE-HE", code);
    expect(spoken(catalogOf(files).findings)).toEqual([
      {
        fault: "error unknown-subdivision",
        at: `${FRANKFURT}#/spec/subdivision`,
        message: `"${code}" is not a subdivision of "DE" in ISO 3166-2`,
        hint,
      },
    ]);
  });

  test("one of a subdivision is one of the country: GB-LND lies in GB-ENG", () => {
    const files = damage(HEALTHY, FRANKFURT, "DE-HE", "GB-LND");
    const inGreatBritain = damage(files, FRANKFURT, "  country: DE\n", "  country: GB\n");
    expect(catalogOf(inGreatBritain).findings).toEqual([]);
  });
});
