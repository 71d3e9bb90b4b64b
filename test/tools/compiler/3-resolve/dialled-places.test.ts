import { describe, expect, test } from "vitest";
import { catalogOf } from "../../../support/catalog-of.ts";
import { EU, euAlsoHas } from "../../../support/healthy-tree.ts";
import { spoken } from "../../../support/spoken.ts";

const ADDED = `${EU}#/spec/inventory/10`;

function faults(entry: string): readonly unknown[] {
  const files = euAlsoHas(`    - { ${entry}, country: DE, operator: rheinwerk }\n`);
  return spoken(catalogOf(files).findings).map(({ fault, at, hint }) => [fault, at, hint]);
}

describe("a place that output connects to says which host", () => {
  test.each(["audit-sink", "backing-store", "git", "snapshot-store"])("%s", (kind) => {
    const code = "error place-without-one-host";
    expect(faults(`name: x, kind: ${kind}, hosts: ["*.rheinwerk.example"]`)).toEqual([
      [code, `${ADDED}/hosts/0`, "write one name for *.rheinwerk.example"],
    ]);
    expect(faults(`name: x, kind: ${kind}, cidrs: [10.1.0.0/24]`)).toEqual([
      [code, `${ADDED}/cidrs`, "name it with hosts: [<name>]"],
    ]);
    expect(faults(`name: x, kind: ${kind}, hosts: [x.rheinwerk.example]`)).toEqual([]);
  });

  test("others are only allowed, by pattern or by range", () => {
    expect(faults('name: x, kind: service, hosts: ["*.rheinwerk.example"]')).toEqual([]);
    expect(faults("name: x, kind: dns-resolver, cidrs: [10.1.0.0/24]")).toEqual([]);
  });
});
