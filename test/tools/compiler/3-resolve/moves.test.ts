import { expect, test } from "vitest";
import { catalogOf } from "../../../support/catalog-of.ts";
import { ACME_UK, acmeInLondon, MOVE } from "../../../support/moved-tenant.ts";
import { spoken } from "../../../support/spoken.ts";
import { damage } from "../../../support/tree.ts";

test("a tenant knows the record of its move", () => {
  const { value, findings } = catalogOf(acmeInLondon());
  expect(findings).toEqual([]);
  const uk = value.jurisdictions.find(({ name }) => name === "uk");
  const moves = uk?.tenants.map(({ name, move }) => [name, move?.file, move?.spec.from]);
  expect(moves).toEqual([
    ["acme-bank", MOVE, "eu"],
    ["ledgerleaf", undefined, undefined],
  ]);
});

test("a record without its tenant is left over", () => {
  const files = acmeInLondon().filter(({ path }) => path !== ACME_UK);
  expect(spoken(catalogOf(files).findings)).toEqual([
    {
      fault: "error move-without-tenant",
      at: `${MOVE}#/metadata/name`,
      message: 'there is no tenant "acme-bank" beside this record of its move',
      hint: `remove the record, history keeps it; or add the tenant as ${ACME_UK}`,
    },
  ]);
});

test("a tenant with a fault is there all the same: the fault is the cause", () => {
  const { findings } = catalogOf(damage(acmeInLondon(), ACME_UK, "owner:", "owners:"));
  const left = findings.find(({ definition }) => definition.code === "move-without-tenant");
  expect(left?.causedBy).toEqual([{ file: ACME_UK, pointer: "" }]);
});
