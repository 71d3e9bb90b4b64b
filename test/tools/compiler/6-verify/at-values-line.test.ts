import { expect, test } from "vitest";
import { compile } from "../../../../tools/compiler/src/compile.ts";
import { ACME, paymentsSays } from "../../../support/healthy-tree.ts";
import { OWN_NODES, withPrivateNodes } from "../../../support/private-nodes.ts";
import { place } from "../../../support/spoken.ts";

const AT = `${ACME}#/spec/clusters/0/values`;
const OUTPUT = "apps/eu/tenants/acme-bank/payments/values.yaml#";

const errors = (values: string) =>
  compile(paymentsSays(`values: ${values}`)).findings.filter(
    ({ definition }) => definition.severity === "error",
  );

test.each([
  [
    "a host in a variable",
    "{ controlPlane: { statefulSet: { env: [{ name: A, value: https://collector.iad.example }] } } }",
    "place-outside-inventory",
    "/controlPlane/statefulSet/env",
  ],
  [
    "a resolver in a text",
    '{ controlPlane: { coredns: { overwriteConfig: ".:53 {\\n  forward . 8.8.8.8\\n}" } } }',
    "resolver-outside-inventory",
    "/controlPlane/coredns/overwriteConfig",
  ],
  [
    "an option that opens a way out",
    "{ experimental: { deploy: { vcluster: { manifests: a } } } }",
    "chart-option-open",
    "/experimental/deploy",
  ],
])("%s is found in the output and told at the tenant's line", (_, values, code, at) => {
  const [first] = errors(values).filter(({ definition }) => definition.code === code);
  expect(first && place(first.origin)).toMatch(new RegExp(`^${escaped(AT + at)}`));
  expect(first?.related?.map((each) => place(each.origin))[0]).toContain(OUTPUT);
  expect(first?.cure?.edits).toEqual([{ kind: "remove", at: first?.origin }]);
});

test("and the file that a machine reads is no other output", () => {
  const said = "values: { experimental: { deploy: { vcluster: { manifests: a } } } }";
  const own = `${OWN_NODES}, backingStore: { kind: sqlite }, ${said}`;
  const { findings } = compile(withPrivateNodes(own, "standalone"));
  const [first] = findings.filter(({ definition }) => definition.code === "chart-option-open");
  expect(first && place(first.origin)).toMatch(new RegExp(`^${escaped(AT)}/experimental/deploy`));
  expect(first?.related?.map((each) => place(each.origin))[0]).toContain("/vcluster.yaml#");
});

test("what nobody said here stays where it stands", () => {
  const [first] = errors("{ plugins: {} }");
  expect(first).toBeUndefined();
});

function escaped(text: string): string {
  return text.replaceAll(/[$^.*+?()[\]{}|\\]/g, "\\$&");
}
