import { describe, expect, test } from "vitest";
import { planOf } from "../../../support/catalog-of.ts";
import { HEALTHY, LEDGERLEAF_UK, LONDON } from "../../../support/healthy-tree.ts";
import { place, spoken } from "../../../support/spoken.ts";
import { damage } from "../../../support/tree.ts";

const CLUSTER = `${LEDGERLEAF_UK}#/spec/clusters/0`;

function asking(storageClass: string) {
  return damage(HEALTHY, LEDGERLEAF_UK, "ordinary }", `ordinary, storageClass: ${storageClass} }`);
}

test("nobody chose: the default class of the control plane cluster", () => {
  const product = planOf(HEALTHY).value.jurisdictions[1]?.tenants[0]?.clusters[0];
  expect(product?.storageClass.value.name).toBe("lon-encrypted");
  expect(product && place(product.storageClass.origin)).toBe(`${LONDON}#/spec/storageClasses/0`);
});

test("a class that the tenant asks for carries its line", () => {
  const product = planOf(asking("lon-encrypted")).value.jurisdictions[1]?.tenants[0]?.clusters[0];
  expect(product && place(product.storageClass.origin)).toBe(`${CLUSTER}/storageClass`);
});

describe("a class that the control plane cluster does not have", () => {
  test.each([
    ["lon-encrypt", "did you mean lon-encrypted?"],
    ["fra-fast", "use lon-encrypted"],
    ["fra-encrypted", "did you mean lon-encrypted?"],
  ])("%s is refused", (name, hint) => {
    expect(spoken(planOf(asking(name)).findings)).toEqual([
      {
        fault: "error storage-class-not-offered",
        at: `${CLUSTER}/storageClass`,
        message: `"${name}" is not a storage class of uk-lon-1`,
        hint,
      },
    ]);
  });
});

test("without a default class it is asked", () => {
  const files = damage(HEALTHY, LONDON, ", default: true", "");
  expect(spoken(planOf(files).findings)).toEqual([
    {
      fault: "error decision-missing",
      at: CLUSTER,
      message: 'nobody has said on which volumes "product" keeps its state',
      hint: `add storageClass: lon-encrypted, or decide it for all in ${LONDON} with default: true`,
    },
  ]);
});
