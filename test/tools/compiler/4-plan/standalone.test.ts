import { describe, expect, test } from "vitest";
import { planOf } from "../../../support/catalog-of.ts";
import { ACME } from "../../../support/healthy-tree.ts";
import { OWN_NODES, withPrivateNodes } from "../../../support/private-nodes.ts";
import { spoken } from "../../../support/spoken.ts";

const AT = `${ACME}#/spec/clusters/0`;
const standalone = (fields = "") =>
  spoken(planOf(withPrivateNodes(OWN_NODES + fields, "standalone")).findings);

describe("a control plane on a machine of its own", () => {
  test("keeps its state there", () => {
    expect(standalone(", backingStore: { kind: sqlite }")).toEqual([]);
  });

  test("starts no etcd beside itself, whoever decided that", () => {
    const [finding, ...more] = standalone();
    expect(more).toEqual([]);
    expect(finding).toMatchObject({
      fault: "error store-not-standalone",
      at: `${AT}/isolation`,
      message: 'eu/acme-bank/payments is standalone, and its store would be "deployed-etcd"',
      hint: "write backingStore: { kind: sqlite }",
    });
    const [said] = standalone(", backingStore: { kind: deployed-etcd, replicas: 3 }");
    expect(said?.at).toBe(`${AT}/backingStore`);
  });
});
