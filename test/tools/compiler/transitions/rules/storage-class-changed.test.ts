import { expect, test } from "vitest";
import {
  ACME,
  FRANKFURT,
  HEALTHY,
  paymentsSays,
  SYNAPSE,
} from "../../../../support/healthy-tree.ts";
import { onTheWay } from "../../../../support/transitions.ts";
import { damage } from "../../../../support/tree.ts";

const CLASSES = "    - { name: fra-encrypted, country: DE, encryptedBy: kms, default: true }\n";
const FAST = "    - { name: fra-fast, country: DE, encryptedBy: kms }\n";
const TWO = damage(HEALTHY, FRANKFURT, CLASSES, CLASSES + FAST);

test("claims of a StatefulSet cannot change their class", () => {
  const found = onTheWay(paymentsSays("storageClass: fra-fast", TWO), TWO);
  expect(found).toMatchObject([
    {
      fault: "error storage-class-changed",
      at: `${ACME}#/spec/clusters/0/storageClass`,
      message: 'eu/acme-bank/payments changes its storage class from "fra-encrypted" to "fra-fast"',
      hint: expect.stringContaining("keep storageClass: fra-encrypted there"),
    },
  ]);
  expect(onTheWay(paymentsSays("storageClass: fra-encrypted", TWO), TWO)).toEqual([]);
});

test("a class that becomes the default moves everybody who said none, at its line", () => {
  const turned = damage(
    TWO,
    FRANKFURT,
    CLASSES + FAST,
    CLASSES.replace(", default: true", "") + FAST.replace(" }", ", default: true }"),
  );
  expect(onTheWay(turned, TWO)).toMatchObject([
    {
      fault: "error storage-class-changed",
      at: expect.stringContaining(`${FRANKFURT}#/spec/storageClasses`),
      message: expect.stringMatching(/acme-bank\/payments, .*"fra-encrypted" to "fra-fast"$/),
      hint: expect.stringMatching(/to change it, add a tenant cluster of another name/),
    },
  ]);
});

test("a class that comes with another control plane cluster is that change's finding", () => {
  const said = "criticality: ordinary\n";
  const base = damage(HEALTHY, SYNAPSE, /criticality: ordinary[\s\S]*$/, said);
  const head = damage(base, SYNAPSE, said, `${said}      controlPlaneCluster: eu-par-1\n`);
  const fault = "error control-plane-cluster-changed";
  expect(onTheWay(head, base)).toMatchObject([{ fault }]);
});
