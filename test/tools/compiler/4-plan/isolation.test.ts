import { describe, expect, test } from "vitest";
import { planOf } from "../../../support/catalog-of.ts";
import {
  ACME,
  FRANKFURT,
  HEALTHY,
  LEDGERLEAF_UK,
  LONDON,
  PARIS,
  paymentsSays,
  SYNAPSE,
  UK,
} from "../../../support/healthy-tree.ts";
import { spoken } from "../../../support/spoken.ts";
import { damage } from "../../../support/tree.ts";

const fault = "error isolation-not-offered";

test("the jurisdiction decides by criticality, and the tenant before it", () => {
  const [eu] = planOf(HEALTHY).value.jurisdictions;
  const modes = eu?.tenants.map(({ clusters }) => clusters[0]?.isolation.value);
  expect(modes).toEqual(["dedicated", "shared", "dedicated", "dedicated"]);
});

describe("a control plane cluster has nodes of the mode that is asked for", () => {
  test("or others that have them are named", () => {
    const files = paymentsSays("controlPlaneCluster: eu-par-1, snapshots: { restoreTo: eu-fra-1 }");
    const single = damage(files, ACME, ", snapshots: { rto: PT4H, rpo: PT1H }", "");
    expect(spoken(planOf(single).findings)).toEqual([
      {
        fault,
        at: `${ACME}#/spec/clusters/0`,
        message: "eu-par-1 has no dedicated nodes for eu/acme-bank/payments",
        hint: "use controlPlaneCluster: eu-fra-1",
        related: [`${PARIS}#/spec/nodePools its node pools`],
      },
    ]);
  });

  test("or a node pool is to be added", () => {
    const files = damage(HEALTHY, LEDGERLEAF_UK, "ordinary }", "ordinary, isolation: dedicated }");
    expect(spoken(planOf(files).findings)).toEqual([
      {
        fault,
        at: `${LEDGERLEAF_UK}#/spec/clusters/0/isolation`,
        message: "uk-lon-1 has no dedicated nodes for uk/ledgerleaf/product",
        hint: `add a node pool with isolation: dedicated to ${LONDON}`,
        related: [`${LONDON}#/spec/nodePools its node pools`],
      },
    ]);
  });
});

describe("nodes that serve one tenant", () => {
  const reserved = (tenant: string) =>
    damage(
      HEALTHY,
      FRANKFURT,
      "isolation: dedicated }",
      `isolation: dedicated, tenant: ${tenant} }`,
    );

  test("are none for the others", () => {
    const found = spoken(planOf(reserved("acme-bank")).findings);
    expect(found.map(({ message }) => message)).toEqual([
      "eu-fra-1 has no dedicated nodes for eu/nordklinik/records",
      "eu-fra-1 has no dedicated nodes for eu/nordklinik/records-drill",
      "eu-fra-1 has no dedicated nodes for eu/synapse-lab/training",
    ]);
    expect(found.at(-1)?.at).toBe(`${SYNAPSE}#/spec/clusters/0/isolation`);
  });
});

test("without a default it is asked", () => {
  const files = damage(HEALTHY, UK, / {4}isolation: .*\n/, "");
  expect(spoken(planOf(files).findings)).toEqual([
    {
      fault: "error decision-missing",
      at: `${LEDGERLEAF_UK}#/spec/clusters/0`,
      message: 'nobody has said how "product" shares nodes',
      hint: `add isolation: dedicated or shared, or decide it for all in ${UK} under defaults`,
    },
  ]);
});
