import { expect, test } from "vitest";
import { emittedWith } from "../../../../support/gated.ts";

const inside = { "bailiwick.dev/jurisdiction": "eu" };

const gate = (...values: readonly string[]) => ({
  enabled: true,
  selector: {
    matchExpressions: [{ key: "bailiwick.dev/class", operator: "In", values }],
    matchLabels: inside,
  },
});

test("what is asked for is offered by name, and the rest as ever", () => {
  const { values, evidence } = emittedWith(
    "classes: { runtime: [kata, gvisor], gateway: [envoy] }",
  );
  const { nodes: _, ...classes } = values.sync.fromHost;
  expect(classes).toEqual({
    gatewayClasses: gate("envoy"),
    ingressClasses: { enabled: false },
    priorityClasses: { enabled: false },
    runtimeClasses: gate("gvisor", "kata"),
    storageClasses: { enabled: true, selector: { matchLabels: inside } },
  });
  expect(evidence.decisions.classes).toBe("runtime: kata, gvisor; gateway: envoy");
});

test("a runtime class is forced on every pod", () => {
  const { values, evidence } = emittedWith("runtimeClass: gvisor");
  expect(values.sync.toHost.pods.runtimeClassName).toBe("gvisor");
  expect(evidence.decisions["runtime-class"]).toBe("gvisor");
  expect(evidence.from["runtime-class"]).toContain("#/spec/clusters/0/runtimeClass");
});
