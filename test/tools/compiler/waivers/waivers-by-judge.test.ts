import { expect, test } from "vitest";
import { waiversByJudge } from "../../../../tools/compiler/src/waivers/waivers-by-judge.ts";
import { catalogOf } from "../../../support/catalog-of.ts";
import { HEALTHY } from "../../../support/healthy-tree.ts";

function waiver(code: string) {
  const text = `apiVersion: bailiwick.dev/v1
kind: Waiver
metadata: { name: ${code} }
spec:
  code: ${code}
  object: { path: jurisdictions/eu/jurisdiction.yaml, pointer: /spec }
  reason: agreed on with the works council
  approver: eu-platform
  until: "2026-12-31"
`;
  return { path: `jurisdictions/eu/waivers/${code}.yaml`, text };
}

test("each waiver goes to who finds what it excuses", () => {
  const tree = [
    ...HEALTHY,
    waiver("kubernetes-skew"),
    waiver("require-role-mailbox"),
    waiver("isolation-changed"),
    waiver("end-of-life-passed"),
    waiver("restrict-tolerations"),
  ];
  const paths = new Set(tree.map(({ path }) => path));
  const sorted = waiversByJudge(catalogOf(tree).value.waivers, paths);
  const codes = (judge: keyof typeof sorted) =>
    sorted[judge].map(({ document }) => document.spec.code);
  expect(codes("own")).toEqual(["kubernetes-skew"]);
  expect(codes("policy")).toEqual(["require-role-mailbox"]);
  expect(codes("transition")).toEqual(["isolation-changed"]);
  expect(codes("dated")).toEqual(["end-of-life-passed"]);
  expect(codes("admission")).toEqual(["restrict-tolerations"]);
});

test("who has none has an empty list", () => {
  expect(waiversByJudge([], new Set())).toEqual({
    own: [],
    policy: [],
    transition: [],
    dated: [],
    admission: [],
  });
});
