import { compile } from "@bailiwick/compiler";
import { expect, test } from "vitest";
import { FRANKFURT, HEALTHY, PARIS } from "../../../../support/healthy-tree.ts";
import { spoken } from "../../../../support/spoken.ts";
import { damage } from "../../../../support/tree.ts";

const without = (file: string) =>
  spoken(compile(damage(HEALTHY, file, / {2}network: .*\n/, "")).findings);

test("a cluster that tenant clusters run on is asked for its network, once", () => {
  expect(without(FRANKFURT)).toEqual([
    {
      fault: "warning cluster-network-unknown",
      at: `${FRANKFURT}#/spec`,
      message: '"eu-fra-1" has no network: tenant control planes on it reach no API server',
      hint: "add network: { apiServer: [<range>], pods: [<range>], services: [<range>] } to spec",
    },
  ]);
});

test("one that only takes restores is not", () => {
  expect(without(PARIS)).toEqual([]);
});
