import { expect, test } from "vitest";
import { compile } from "../../../../../tools/compiler/src/compile.ts";
import { ACME } from "../../../../support/healthy-tree.ts";
import { ACME_UK, acmeInLondon, MOVE } from "../../../../support/moved-tenant.ts";
import { onTheWay } from "../../../../support/transitions.ts";
import { damage } from "../../../../support/tree.ts";

const fault = "error moved-without-record";

test("a move without a record is told what to write, and is not called a removal", () => {
  expect(onTheWay(acmeInLondon([]))).toEqual([
    {
      fault,
      at: `${ACME_UK}#`,
      message: '"eu/acme-bank" moves to "uk/acme-bank" without a record of it',
      hint:
        `write ${MOVE} of kind: Move, with from: eu, to: uk, reason, approver, date and data: ` +
        "what happens to data in eu",
      related: [`${ACME}# it was here`],
    },
  ]);
});

test("with the record that the hint asks for it is none", () => {
  expect(onTheWay(acmeInLondon())).toEqual([]);
});

test("a record of another move is no record of this one", () => {
  const files = damage(acmeInLondon(), MOVE, "from: eu", 'from: "no"');
  expect(onTheWay(files)).toMatchObject([{ fault, at: `${MOVE}#/spec/from` }]);
});

test("the evidence of the new jurisdiction tells the move", () => {
  const { findings, outputs } = compile(acmeInLondon());
  expect(findings).toEqual([]);
  const evidence = outputs.find(
    ({ path }) => path === "apps/uk/tenants/acme-bank/payments/evidence.yaml",
  );
  expect(evidence?.text).toContain(
    `  move: { data: erase until 2027-03-01, date: "2026-12-01", from: eu, record: ${MOVE} }\n`,
  );
});
