import { expect, test } from "vitest";
import { ACME, paymentsSays } from "../../../../support/healthy-tree.ts";
import { onTheWay } from "../../../../support/transitions.ts";
import { damage } from "../../../../support/tree.ts";

const RETIRING = 'lifecycle: { state: retiring, approver: eu-platform, until: "2026-11-30" }';

/** A tenant on its way out, with this said at payments. */
const leaving = (fields: string) =>
  damage(paymentsSays(fields), ACME, "  clusters:", `  ${RETIRING}\n  clusters:`);
const without = (files: ReturnType<typeof leaving>) => files.filter(({ path }) => path !== ACME);

test("what is protected from deletion is released first, and removed later", () => {
  const held = leaving("deletionProtection: true");
  expect(onTheWay(without(held), held)).toEqual([
    {
      fault: "error removed-while-protected",
      at: `${ACME}#`,
      message: '"eu/acme-bank" is removed, and protected against deletion: "payments"',
      hint:
        `put it back into ${ACME}, take deletionProtection: true away from "payments", merge ` +
        "that, let it sync, and remove it then",
    },
  ]);
  const released = leaving("deletionProtection: false");
  expect(onTheWay(released, held)).toEqual([]);
  expect(onTheWay(without(released), released)).toEqual([]);
});
