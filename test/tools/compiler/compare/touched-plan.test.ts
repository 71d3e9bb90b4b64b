import { describe, expect, test } from "vitest";
import { compile } from "../../../../tools/compiler/src/compile.ts";
import { compareTrees } from "../../../../tools/compiler/src/doors/compare-trees.ts";
import { ACME, EU, HEALTHY, NORDKLINIK, paymentsSays } from "../../../support/healthy-tree.ts";
import { damage } from "../../../support/tree.ts";

const emitted = (head: typeof HEALTHY, outputs: readonly string[] = []) =>
  compareTrees(HEALTHY, head, outputs).emitted ?? [];

describe("what was touched is emitted, and byte for byte as in the whole", () => {
  const head = paymentsSays("isolation: shared, egress: [{ to: swift-gateway }]");
  const whole = compile(head).outputs;

  test("one tenant, by its input", () => {
    const own = emitted(head);
    expect(own).toEqual(whole.filter(({ source }) => source === ACME));
    expect(own.length).toBeGreaterThan(3);
  });

  test("another one, since its output changed", () => {
    const own = emitted(head, ["apps/eu/tenants/nordklinik/records/values.yaml"]);
    expect(own).toEqual(whole.filter(({ source }) => [ACME, NORDKLINIK].includes(source)));
    expect(emitted(head, ["apps/eu/argo-cd/tenants/nordklinik.yaml"])).toEqual(own);
  });

  test("everything, where somebody touched what many share", () => {
    expect(emitted(head, ["apps/eu/register.yaml"])).toEqual(whole);
    expect(emitted(head, ["apps/eu/stray.yaml"])).toEqual(whole);
    const other = damage(HEALTHY, EU, "source: forge }", "source: git }");
    expect(emitted(other)).toEqual(compile(other).outputs);
  });
});

test("nothing, where nothing was touched", () => expect(emitted(HEALTHY)).toEqual([]));
