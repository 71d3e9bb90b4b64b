import { expect, test } from "vitest";
import { compareTrees } from "../../../../tools/compiler/src/doors/compare-trees.ts";
import { mixedTree } from "../../../bench/mixed-tree.ts";

test("a thousand tenants that change alike are one effect", () => {
  const base = mixedTree(1000, 1);
  const head = base.map(({ path, text }) => ({
    path,
    text: path.includes("/tenants/")
      ? text.replace(
          "  clusters:",
          '  lifecycle: { state: retiring, approver: a, until: "2027-01-01" }\n  clusters:',
        )
      : text,
  }));
  const { effects = [], unchanged = [] } = compareTrees(base, head).differences ?? {};
  expect(effects.map(({ name, tenantClusters }) => [name, tenantClusters.length])).toEqual([
    ["lifecycle-changed", 1200],
  ]);
  // One sentence for each way in which tenants stand, and not for each tenant.
  expect(unchanged.length).toBeLessThan(100);
});
