import { expect, test } from "vitest";
import { catalogOf } from "../../../support/catalog-of.ts";
import { ACME, HEALTHY } from "../../../support/healthy-tree.ts";
import { spoken } from "../../../support/spoken.ts";

const FILE = ACME.replace(".yaml", ".drills.yaml");

function withRecord(drills: string, name = "acme-bank") {
  const text = `apiVersion: bailiwick.dev/v1
kind: Drills
metadata: { name: ${name} }
spec: { drills: [${drills}] }
`;
  return [...HEALTHY, { path: FILE.replace("acme-bank", name), text }];
}

const PAYMENTS = '{ cluster: payments, cadence: P1Y, from: "2026-11-01" }';

test("a tenant knows the record of its drills", () => {
  const { value, findings } = catalogOf(withRecord(PAYMENTS));
  expect(findings).toEqual([]);
  const [eu] = value.jurisdictions;
  const records = eu?.tenants.map(({ name, drills }) => [name, drills?.file]);
  expect(records).toContainEqual(["acme-bank", FILE]);
  expect(records).toContainEqual(["nordklinik", undefined]);
});

test("a record without its tenant is left over", () => {
  expect(spoken(catalogOf(withRecord(PAYMENTS, "nobody")).findings)).toEqual([
    {
      fault: "error drill-without-tenant",
      at: `${FILE.replace("acme-bank", "nobody")}#/metadata/name`,
      message: 'there is no tenant "nobody" beside this record of its drills',
      hint: `remove the record, history keeps it; or add the tenant as ${ACME.replace("acme-bank", "nobody")}`,
    },
  ]);
});

test.each([
  [PAYMENTS.replace("payments", "ledger"), 0, '"ledger" is no tenant cluster of acme-bank'],
  [`${PAYMENTS}, ${PAYMENTS}`, 1, 'there are two records of "payments"'],
])("%s is of no tenant cluster of its own", (drills, index, message) => {
  const [fault, ...others] = spoken(catalogOf(withRecord(drills)).findings);
  expect(others).toEqual([]);
  expect(fault).toMatchObject({
    fault: "error drill-without-tenant",
    at: `${FILE}#/spec/drills/${index}/cluster`,
    message,
  });
});
