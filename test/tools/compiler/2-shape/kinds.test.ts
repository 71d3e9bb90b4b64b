import { expect, test } from "vitest";
import { isInputKind } from "../../../../tools/compiler/src/2-shape/kinds.ts";

test.each(["Tenant", "PolicyCard"])("%s is a kind", (kind) => {
  expect(isInputKind(kind)).toBe(true);
});

test.each(["tenant", "toString", "__proto__", "TenantCluster", "", null, 3, ["Tenant"]])(
  "%j is no kind",
  (kind) => {
    expect(isInputKind(kind)).toBe(false);
  },
);
