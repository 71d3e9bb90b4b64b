import { expect, test } from "vitest";
import { planOf } from "../../../support/catalog-of.ts";
import { ACME, paymentsSays } from "../../../support/healthy-tree.ts";
import { licensed } from "../../../support/licensed.ts";
import { OWN_NODES, withPrivateNodes } from "../../../support/private-nodes.ts";
import { spoken } from "../../../support/spoken.ts";

const AT = `${ACME}#/spec/clusters/0/fips`;
const INSIDE = "backingStore: { kind: embedded-etcd }";
const said = (files: ReturnType<typeof licensed>) => spoken(planOf(files).findings);

test("on oss it is refused at its line, with the nearest way", () => {
  const files = paymentsSays("fips: true, backingStore: { kind: sqlite }");
  expect(said(files)).toEqual([
    {
      fault: "error paid-option-on-oss",
      at: AT,
      message:
        "controlPlane.distro.k8s.image.tag needs a licence (tier scale), and " +
        'eu/acme-bank/payments is "oss": the open image ignores it, the control plane around ' +
        "that API server is built without a validated module",
      hint:
        "leave it out, and keep keys in a validated module elsewhere by " +
        "encryption: { kms: … }; or write edition: licensed",
    },
  ]);
});

test.each([
  ["with its etcd inside", `fips: true, ${INSIDE}`],
  ["with no etcd", "fips: true, backingStore: { kind: sqlite }"],
  ["not where it is switched off", "fips: false"],
])("a licensed control plane has it %s", (_, fields) => {
  expect(said(licensed(fields))).toEqual([]);
});

test("an etcd of another build beside it is refused", () => {
  expect(said(licensed("fips: true"))).toMatchObject([
    {
      fault: "error fips-not-whole",
      at: AT,
      message:
        "eu/acme-bank/payments keeps its state in a deployed etcd, " +
        "whose image is not built for FIPS",
      hint: "write backingStore: { kind: embedded-etcd }, or leave fips out",
    },
  ]);
});

test("and so is a DNS of another build, on machines of the tenant's own", () => {
  expect(said(withPrivateNodes(`fips: true, ${INSIDE}, ${OWN_NODES}`))).toMatchObject([
    {
      fault: "error fips-not-whole",
      at: AT,
      hint: "leave fips out, or write isolation: dedicated",
    },
  ]);
});
