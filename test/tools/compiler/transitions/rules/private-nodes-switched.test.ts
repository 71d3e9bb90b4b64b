import { expect, test } from "vitest";
import { edited } from "../../../../../tools/compiler/src/doors/edited.ts";
import { judgeTransition } from "../../../../../tools/compiler/src/transitions/judge-transition.ts";
import { planOf } from "../../../../support/catalog-of.ts";
import { ACME } from "../../../../support/healthy-tree.ts";
import { OWN_NODES, withAutoNodes, withPrivateNodes } from "../../../../support/private-nodes.ts";
import { onTheWay } from "../../../../support/transitions.ts";

const fault = "error private-nodes-switched";
const at = `${ACME}#/spec/clusters/0/isolation`;
const NONE = withPrivateNodes("", "dedicated");
const OWN = withPrivateNodes();
const INSTEAD =
  "to change it, add a tenant cluster of another name with the new isolation, move workloads and " +
  "their data there, let machines leave and join it with its own token, and retire this one";

test("a tenant cluster gets no machines of its own later", () => {
  expect(onTheWay(OWN, NONE)).toEqual([
    {
      fault,
      at,
      message: 'eu/acme-bank/payments changes its isolation from "dedicated" to "private-nodes"',
      hint: `keep isolation: dedicated and no privateNodes there, in ${ACME}; ${INSTEAD}`,
    },
  ]);
});

test("and does not lose them", () => {
  expect(onTheWay(NONE, OWN)).toMatchObject([
    {
      fault,
      at,
      message: 'eu/acme-bank/payments changes its isolation from "private-nodes" to "dedicated"',
      hint: expect.stringContaining(
        "keep isolation: private-nodes and privateNodes as they were there",
      ),
    },
  ]);
});

test("all that was said of them is put back, those that are made on demand included", () => {
  const base = withAutoNodes();
  const [finding] = judgeTransition({
    base: { plan: planOf(base).value, outputs: [], committed: [] },
    head: { plan: planOf(NONE).value, outputs: [] },
    asOf: "2026-12-01",
    effects: new Set(),
  });
  const mended = planOf(edited(NONE, finding?.cure?.edits ?? []));
  expect(mended.findings).toEqual([]);
  const nodes = ({ value }: typeof mended) =>
    value.jurisdictions[0]?.tenants[0]?.clusters[0]?.privateNodes?.value.autoNodes;
  expect(nodes(mended)?.map(({ value }) => value)).toEqual(
    nodes(planOf(base))?.map(({ value }) => value),
  );
  expect(nodes(mended)).toHaveLength(1);
});

test("a control plane that moves onto a machine of its own is another change", () => {
  const store = "backingStore: { kind: embedded-etcd }";
  const [own, alone] = ["private-nodes", "standalone"].map((isolation) =>
    withPrivateNodes(`${OWN_NODES}, ${store}`, isolation),
  );
  const found = onTheWay(alone ?? [], own);
  expect(found).toMatchObject([{ fault: "error isolation-changed", at }]);
});
