import { describe, expect, test } from "vitest";
import { catalogOf } from "../../../support/catalog-of.ts";
import { EU, euAlsoHas, HEALTHY } from "../../../support/healthy-tree.ts";
import { type Spoken, spoken } from "../../../support/spoken.ts";
import { damage } from "../../../support/tree.ts";

/** The inventory of the EU has ten entries, so an eleventh stands here. */
const ADDED = `${EU}#/spec/inventory/10`;

function findings(entry: string): readonly Spoken[] {
  return spoken(catalogOf(euAlsoHas(`    - { ${entry} }\n`)).findings);
}

test("each entry is found by its name, with the line that declares it", () => {
  const eu = catalogOf(HEALTHY).value.jurisdictions.find(({ name }) => name === "eu");
  const place = eu?.inventory.get("siem-fra");
  expect(place?.origin).toEqual({ file: EU, pointer: "/spec/inventory/4" });
  expect(place?.entry.kind).toBe("audit-sink");
});

test("a name stands for one place, and the first one keeps it", () => {
  const entry =
    "name: dns, kind: dns-resolver, cidrs: [10.0.1.53/32], country: DE, operator: rheinwerk";
  const files = euAlsoHas(`    - { ${entry} }\n`);
  expect(spoken(catalogOf(files).findings)).toEqual([
    {
      fault: "error place-name-twice",
      at: `${ADDED}/name`,
      message: 'two inventory entries are named "dns"',
      hint: "give this one another name, for example dns-2",
      related: [`${EU}#/spec/inventory/8/name the first one`],
    },
  ]);
  const [eu] = catalogOf(files).value.jurisdictions;
  expect(eu?.inventory.get("dns")?.entry.cidrs).toEqual(["10.0.0.53/32"]);
});

describe("an entry has hosts, ranges or both", () => {
  const entry = "name: time, kind: time-source, country: DE, operator: rheinwerk";

  test("and not none", () => {
    expect(findings(entry)).toEqual([
      {
        fault: "error place-without-address",
        at: ADDED,
        message: '"time" has neither hosts nor cidrs',
        hint: "add hosts: [<name>] or cidrs: [<range>]",
      },
    ]);
  });

  test("and may have both", () => {
    expect(findings(`${entry}, hosts: [ntp.rheinwerk.example], cidrs: [10.0.0.123/32]`)).toEqual(
      [],
    );
  });
});

describe("a range", () => {
  const SPELLING = "is not written as readers agree on";

  test.each([
    ["10.0.0.0/33", "is not an address range", "write it like 10.0.0.0/24"],
    ["10.0.0.0-10.0.0.9", "is not an address range", "write it like 10.0.0.0/24"],
    ["resolver", "is not an address range", "write it like 10.0.0.0/24"],
    ["10.0.0.53", SPELLING, "write 10.0.0.53/32"],
    ["2001:db8::53", SPELLING, "write 2001:db8::53/128"],
    ["10.0.0.53/24", SPELLING, "write 10.0.0.0/24"],
    ["2001:db8::53/64", SPELLING, "write 2001:db8::/64"],
    ["2001:DB8::/64", SPELLING, "write 2001:db8::/64"],
    // Octal for some readers, decimal for others.
    ["012.0.0.0/8", "is not an address range", "write it like 10.0.0.0/24"],
    ["10/8", "is not an address range", "write it like 10.0.0.0/24"],
  ])("%s is refused", (cidr, message, hint) => {
    const files = damage(HEALTHY, EU, "cidrs: [10.0.0.53/32]", `cidrs: ["${cidr}"]`);
    expect(spoken(catalogOf(files).findings)).toEqual([
      {
        fault: "error malformed-cidr",
        at: `${EU}#/spec/inventory/8/cidrs/0`,
        message: `"${cidr}" ${message}`,
        hint,
      },
    ]);
  });

  test.each(["10.0.0.0/24", "10.0.0.53/32", "2001:db8::/32", "2001:db8::53/128"])(
    "%s is taken",
    (cidr) => {
      const files = damage(HEALTHY, EU, "cidrs: [10.0.0.53/32]", `cidrs: ["${cidr}"]`);
      expect(catalogOf(files).findings).toEqual([]);
    },
  );
});

describe("country, subdivision and operator of an entry", () => {
  const entry = "name: time, kind: time-source, hosts: [ntp.rheinwerk.example]";

  test("are known", () => {
    expect(findings(`${entry}, country: DE, subdivision: DE-BE, operator: rheinwerk`)).toEqual([]);
  });

  test.each([
    ["country: UK, operator: rheinwerk", "unknown-country", "country"],
    ["country: DE, operator: nobody", "unknown-operator", "operator"],
    ["country: DE, subdivision: FR-IDF, operator: rheinwerk", "unknown-subdivision", "subdivision"],
  ])("%s is refused", (rest, code, field) => {
    const found = findings(`${entry}, ${rest}`);
    expect(found.map(({ fault, at }) => [fault, at])).toEqual([
      [`error ${code}`, `${ADDED}/${field}`],
    ]);
  });

  test("a subdivision beside an unknown country is not a second fault", () => {
    const found = findings(`${entry}, country: UK, subdivision: GB-ENG, operator: rheinwerk`);
    expect(found.map(({ fault }) => fault)).toEqual(["error unknown-country"]);
  });
});
