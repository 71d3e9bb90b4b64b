import { expect, test } from "vitest";
import { ACME } from "../../../../support/healthy-tree.ts";
import { licensed } from "../../../../support/licensed.ts";
import { onTheWay } from "../../../../support/transitions.ts";
import { damage } from "../../../../support/tree.ts";

const RETIRING = 'lifecycle: { state: retiring, approver: eu-platform, until: "2026-11-30" }';

/** A tenant on its way out, with these options of the chart at payments. */
const leaving = (values: string) =>
  damage(licensed(`values: { ${values} }`), ACME, "  clusters:", `  ${RETIRING}\n  clusters:`);
const without = (files: ReturnType<typeof leaving>) => files.filter(({ path }) => path !== ACME);

test("what is protected from deletion is released first, and removed later", () => {
  const held = leaving("deletion: { prevent: true }");
  expect(onTheWay(without(held), held)).toEqual([
    {
      fault: "error removed-while-protected",
      at: `${ACME}#`,
      message: '"eu/acme-bank" is removed, and the deletion of "payments" is prevented',
      hint:
        `put it back into ${ACME}, take deletion: { prevent: true } out of its values, merge ` +
        "that, let it sync, and remove it then",
    },
  ]);
});

test.each(["deletion: { prevent: false }", "logging: { options: {} }"])(
  "what is not protected goes as agreed: %s",
  (values) => {
    const held = leaving(values);
    expect(onTheWay(without(held), held)).toEqual([]);
  },
);
