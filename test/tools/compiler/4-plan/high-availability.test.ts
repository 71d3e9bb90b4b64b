import { describe, expect, test } from "vitest";
import { planOf } from "../../../support/catalog-of.ts";
import { ACME, FRANKFURT, HEALTHY, paymentsSays } from "../../../support/healthy-tree.ts";
import { licensed } from "../../../support/licensed.ts";
import { OWN_NODES, withPrivateNodes } from "../../../support/private-nodes.ts";
import { spoken } from "../../../support/spoken.ts";
import { damage } from "../../../support/tree.ts";

const AT = `${ACME}#/spec/clusters/0/highAvailability`;
const POOL = "{ name: dedicated, isolation: dedicated }";

function decided(files: typeof HEALTHY) {
  const { value, findings } = planOf(files);
  expect(spoken(findings)).toEqual([]);
  return value.jurisdictions[0]?.tenants[0]?.clusters[0]?.highAvailability?.value;
}

describe("replicas of the control plane", () => {
  test("are one where nothing is said, or one", () => {
    expect(decided(HEALTHY)).toBeUndefined();
    expect(decided(paymentsSays("highAvailability: { replicas: 1 }"))).toBeUndefined();
  });

  test.each([
    ["{ replicas: 3 }", { maxUnavailable: 1 }],
    ["{ replicas: 3, maxUnavailable: 2 }", { maxUnavailable: 2 }],
    ["{ replicas: 3, minAvailable: 2 }", { minAvailable: 2 }],
  ])("%s leave evictions a number", (written, budget) => {
    const files = paymentsSays(`highAvailability: ${written}`);
    expect(decided(files)).toEqual({ replicas: 3, budget, zones: [] });
  });

  test("stand in the zones of the node pools that serve this tenant cluster, and of no others", () => {
    const zoned = damage(
      HEALTHY,
      FRANKFURT,
      POOL,
      "{ name: dedicated, isolation: dedicated, zones: [fra-b, fra-a] }\n" +
        "    - { name: globex, isolation: dedicated, tenant: globex, zones: [fra-c, fra-d] }",
    );
    expect(decided(paymentsSays("highAvailability: { replicas: 3 }", zoned))?.zones).toEqual([
      "fra-a",
      "fra-b",
    ]);
    const own = OWN_NODES.replace(
      "privateNodes",
      "highAvailability: { replicas: 3 }, privateNodes",
    );
    const machines = damage(
      withPrivateNodes(own),
      FRANKFURT,
      POOL,
      POOL.replace(" }", ", zones: [fra-a, fra-b] }"),
    );
    expect(decided(machines)?.zones).toEqual(["fra-a", "fra-b"]);
  });
});

test("several replicas of one file are refused: the syncer would refuse them at start", () => {
  const files = paymentsSays("highAvailability: { replicas: 3 }, backingStore: { kind: sqlite }");
  expect(spoken(planOf(files).findings)).toEqual([
    {
      fault: "error replicas-of-one-file",
      at: `${AT}/replicas`,
      message: "eu/acme-bank/payments asks for 3 replicas, and keeps its state in SQLite",
      hint: "write backingStore: { kind: deployed-etcd, replicas: 3 }, or leave replicas at 1",
      related: [`${ACME}#/spec/clusters/0/backingStore its store`],
    },
  ]);
});

test("replicas with an etcd inside are its members: an even number is refused", () => {
  const fields = "backingStore: { kind: embedded-etcd }, highAvailability: { replicas: 2 }";
  expect(spoken(planOf(licensed(fields)).findings)).toMatchObject([
    {
      fault: "error disruption-budget-contradiction",
      at: `${AT}/replicas`,
      hint: expect.stringContaining("write replicas: 3"),
    },
  ]);
});

test.each([
  ["{ replicas: 3, minAvailable: 2, maxUnavailable: 1 }", "maxUnavailable", "leave maxUnavailable"],
  ["{ replicas: 3, minAvailable: 3 }", "minAvailable", "write minAvailable: 2"],
  ["{ replicas: 1, minAvailable: 1 }", "minAvailable", "leave minAvailable out"],
  ["{ replicas: 3, maxUnavailable: 3 }", "maxUnavailable", "write maxUnavailable: 2"],
  ["{ replicas: 1, maxUnavailable: 1 }", "maxUnavailable", "leave maxUnavailable out"],
])("a budget that contradicts itself is refused: %s", (written, field, hint) => {
  const files = paymentsSays(`highAvailability: ${written}`);
  expect(spoken(planOf(files).findings)).toMatchObject([
    {
      fault: "error disruption-budget-contradiction",
      at: `${AT}/${field}`,
      hint: expect.stringContaining(hint),
    },
  ]);
});
