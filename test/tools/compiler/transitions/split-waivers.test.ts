import { expect, test } from "vitest";
import { compile } from "../../../../tools/compiler/src/compile.ts";
import { judgeChange } from "../../../../tools/compiler/src/doors/judge-change.ts";
import { ACME, HEALTHY, paymentsSays } from "../../../support/healthy-tree.ts";
import { damage } from "../../../support/tree.ts";

const WAIVER = {
  path: "jurisdictions/eu/waivers/shared-drill.yaml",
  text: `apiVersion: bailiwick.dev/v1
kind: Waiver
metadata: { name: shared-drill }
spec:
  code: isolation-changed
  object: { path: ${ACME}, pointer: /spec/clusters/0/isolation }
  reason: nothing runs there yet, all pods are made anew
  approver: eu-platform
  until: "2026-12-31"
`,
};
const SHARED = [...paymentsSays("isolation: shared"), WAIVER];
const judged = (before: typeof HEALTHY, after: typeof HEALTHY) => {
  const [base, head] = [compile(before), compile(after)];
  const { findings, waived } = judgeChange({
    base,
    committed: base.outputs,
    head,
    asOf: "2026-12-01",
    effects: new Set(),
  });
  const codes = (list: typeof findings) => list.map(({ definition }) => definition.code);
  return { findings: codes(findings), waived: codes(waived) };
};

test("compile leaves waivers of transitions to those who know two states", () => {
  const { findings, waivers } = compile(SHARED);
  expect(findings.filter(({ definition }) => definition.code.startsWith("waiver"))).toEqual([]);
  expect(waivers.transition).toHaveLength(1);
});

test("a waiver excuses the change that brings it", () => {
  expect(judged(HEALTHY, SHARED)).toEqual({ findings: [], waived: ["isolation-changed"] });
});

test("once merged it excuses nothing any more, and says so", () => {
  expect(judged(SHARED, SHARED)).toEqual({ findings: ["waiver-spent"], waived: [] });
  const back = [...HEALTHY, WAIVER];
  expect(judged(back, SHARED).findings).toEqual(["isolation-changed", "waiver-spent"]);
});

test("what is gone can be named by a waiver: nothing else is left to name", () => {
  const until = "2026-12-31";
  const retiring = damage(
    HEALTHY,
    ACME,
    "  clusters:",
    `  lifecycle: { state: retiring, approver: eu-platform, until: ${until} }\n  clusters:`,
  );
  const text = WAIVER.text
    .replace("isolation-changed", "removed-before-its-day")
    .replace("/spec/clusters/0/isolation", '""');
  const gone = HEALTHY.filter(({ path }) => path !== ACME);
  expect(judged(retiring, gone).findings).toEqual(["removed-before-its-day"]);
  expect(judged(retiring, [...gone, { ...WAIVER, text }])).toEqual({
    findings: [],
    waived: ["removed-before-its-day"],
  });
});

test("one that comes without a change is unused", () => {
  expect(judged(HEALTHY, [...HEALTHY, WAIVER]).findings).toEqual(["waiver-unused"]);
});
