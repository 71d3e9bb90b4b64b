import { describe, expect, test } from "vitest";
import { emit } from "../../../../tools/compiler/src/5-emit/emit.ts";
import { catalogOf, planOf } from "../../../support/catalog-of.ts";
import { faults } from "../../../support/emitted.ts";
import { ACME, EU } from "../../../support/healthy-tree.ts";
import { MADE, withAutoNodes } from "../../../support/private-nodes.ts";
import { spoken } from "../../../support/spoken.ts";
import { damage } from "../../../support/tree.ts";

const AT = `${ACME}#/spec/clusters/0/privateNodes/autoNodes`;

const said = (made: string, isolation?: string) =>
  spoken(planOf(withAutoNodes(made, isolation)).findings).map(({ fault, at, message, hint }) => ({
    fault,
    at,
    message,
    hint,
  }));

test("a number that stands and a number that follows the pods, both in the one region", () => {
  const files = withAutoNodes(
    MADE.replace("quantity: 2", "quantity: 2, instanceTypes: [m4.large]"),
  );
  const { value, findings } = planOf(files);
  expect(findings).toEqual([]);
  const outputs = emit(value).value;
  expect(faults(outputs, catalogOf(files).value)).toEqual([]);
  const text = outputs.find(({ path }) => path.endsWith("acme-bank/payments/values.yaml"))?.text;
  expect(text).toContain("properties: { region: ber-1 }");
  expect(text?.match(/operator: In, property: region, values: \[ber-1\]/g)).toHaveLength(2);
  expect(text).toContain("operator: In, property: instance-type, values: [m4.large]");
  const evidence = outputs.find(({ path }) => path.endsWith("payments/evidence.yaml"))?.text;
  expect(evidence).toContain("ber-1 (DE): base of 2, burst up to 64 CPU and 1Ti");
  expect(evidence).toContain("cloud-region berlin (ber-1)");
});

test("a region abroad is refused where it is declared, with whom it hits", () => {
  const files = damage(
    withAutoNodes(),
    EU,
    "name: ber-1 }, country: DE",
    "name: ber-1 }, country: US",
  );
  const messages = spoken(planOf(files).findings).map(({ message }) => message);
  expect(messages).toEqual([
    'cloud-region "berlin" stands in "US", which is not a member of eu; ' +
      "1 tenant cluster would be hit: eu/acme-bank/payments",
  ]);
});

describe("what is refused", () => {
  test("a pool without a bound", () => {
    expect(said(MADE.replace(", quantity: 2", ""))).toEqual([
      {
        fault: "error node-pool-unbounded",
        at: `${AT}/0/pools/0`,
        message: 'pool "base" has no quantity and no limits',
        hint: "add quantity: 1, or limits",
      },
    ]);
  });

  test("a pool with two bounds", () => {
    const [finding] = said(MADE.replace("burst,", "burst, quantity: 1,"));
    expect(finding).toMatchObject({
      message: 'pool "burst" has a quantity and limits',
      hint: "leave limits out, or quantity",
    });
  });

  test("a provider and pools twice", () => {
    const twice = said(`${MADE}, ${MADE}`);
    expect(new Set(twice.map(({ fault }) => fault))).toEqual(new Set(["error node-pool-twice"]));
    expect(twice.map(({ at, message }) => [at, message])).toEqual([
      [`${AT}/1/provider`, 'node provider "cloud-nodes" stands twice'],
      [`${AT}/1/pools/0/name`, 'pool "base" stands twice'],
      [`${AT}/1/pools/1/name`, 'pool "burst" stands twice'],
    ]);
  });

  test("machines made beside a control plane on a machine of its own", () => {
    expect(
      said(MADE, "standalone, backingStore: { kind: sqlite }").map(({ fault }) => fault),
    ).toEqual(["error auto-nodes-standalone"]);
  });
});
