import { expect, test } from "vitest";
import { planOf } from "../../../support/catalog-of.ts";
import { ACME, HEALTHY, NORDKLINIK } from "../../../support/healthy-tree.ts";
import { spoken } from "../../../support/spoken.ts";
import { damage } from "../../../support/tree.ts";

const renamed = (name: string) => damage(HEALTHY, ACME, "name: payments,", `name: ${name},`);

test("release and host namespace are named for tenant and tenant cluster", () => {
  const plan = planOf(HEALTHY).value.jurisdictions[0]?.tenants[0]?.clusters[0];
  expect(plan?.release).toBe("vc-acme-bank--payments");
});

test("28 characters are the most, for the chart writes them twice into one name", () => {
  const plan = planOf(renamed("payments-eur-1")).value.jurisdictions[0]?.tenants[0]?.clusters[0];
  expect(plan?.release).toBe("vc-acme-bank--payments-eur-1");
  expect(plan?.release).toHaveLength(28);
});

test.each([
  ["payments-eur-10", "vc-acme-bank--payments-eur-10", 58, "1 character"],
  ["payments-settlement", "vc-acme-bank--payments-settlement", 66, "5 characters"],
])("%s is too long", (name, release, length, surplus) => {
  expect(spoken(planOf(renamed(name)).findings)).toEqual([
    {
      fault: "error release-name-too-long",
      at: `${ACME}#/spec/clusters/0/name`,
      message: `"${release}" as release and as namespace has ${length} characters`,
      hint: `shorten the name of the tenant or of the tenant cluster by ${surplus}`,
    },
  ]);
});

test("a shape taken from another tenant cluster does not take its name", () => {
  const plan = planOf(HEALTHY).value.jurisdictions[0]?.tenants.find(
    ({ tenant }) => tenant.file === NORDKLINIK,
  );
  expect(plan?.clusters.map(({ release }) => release)).toEqual([
    "vc-nordklinik--records",
    "vc-nordklinik--records-drill",
  ]);
});
