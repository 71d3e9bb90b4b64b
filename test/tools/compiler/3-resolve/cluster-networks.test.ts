import { describe, expect, test } from "vitest";
import { catalogOf } from "../../../support/catalog-of.ts";
import { EU, FRANKFURT, HEALTHY } from "../../../support/healthy-tree.ts";
import { spoken } from "../../../support/spoken.ts";
import { damage } from "../../../support/tree.ts";

const found = (file: string, from: string, to: string) =>
  spoken(catalogOf(damage(HEALTHY, file, from, to)).findings);

describe("a range of the cluster's own network", () => {
  test("is written as readers agree on", () => {
    expect(found(FRANKFURT, "apiServer: [10.16.0.0/28]", "apiServer: [10.16.0.7/28]")).toEqual([
      {
        fault: "error malformed-cidr",
        at: `${FRANKFURT}#/spec/network/apiServer/0`,
        message: '"10.16.0.7/28" is not written as readers agree on',
        hint: "write 10.16.0.0/28",
      },
    ]);
  });

  test("is not the whole world", () => {
    const [fault] = found(FRANKFURT, "pods: [10.128.0.0/14]", "pods: [0.0.0.0/0]");
    expect(fault).toMatchObject({ fault: "error range-too-wide" });
  });

  test("does not hold the API server among pods", () => {
    expect(found(FRANKFURT, "apiServer: [10.16.0.0/28]", "apiServer: [10.132.0.1/32]")).toEqual([
      {
        fault: "error range-among-pods",
        at: `${FRANKFURT}#/spec/network/apiServer/0`,
        message: '"10.132.0.1/32" overlaps 10.132.0.0/16, the pods or Services of eu-fra-1',
        hint: "declare a range outside 10.132.0.0/16",
      },
    ]);
  });
});

describe("a declared place does not lie among pods", () => {
  test.each([
    ["inside of them", "10.130.4.0/24", "10.128.0.0/14"],
    ["around them", "10.128.0.0/13", "10.128.0.0/14"],
    ["among Services", "10.132.7.0/24", "10.132.0.0/16"],
  ])("%s", (_, cidr, hit) => {
    const [fault] = found(EU, "cidrs: [192.0.2.48/29]", `cidrs: [${cidr}]`);
    expect(fault).toEqual({
      fault: "error range-among-pods",
      at: `${EU}#/spec/inventory/9/cidrs/0`,
      message: `"${cidr}" overlaps ${hit}, the pods or Services of eu-fra-1`,
      hint: `declare a range outside ${hit}`,
    });
  });

  test("but may lie beside them", () => {
    expect(found(EU, "cidrs: [192.0.2.48/29]", "cidrs: [10.127.255.0/24]")).toEqual([]);
  });
});
