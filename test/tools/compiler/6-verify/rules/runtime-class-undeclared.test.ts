import { expect, test } from "vitest";
import {
  acmePod,
  EXTRA,
  frankfurtDeclares,
  VALUES,
  withValue,
} from "../../../../support/acme-object.ts";
import { EMITTED, faults, found } from "../../../../support/emitted.ts";

const code = "runtime-class-undeclared";

test("a pod names a runtime class that nobody declared", () => {
  expect(faults(acmePod("runtimeClassName: kata"))).toEqual([
    `${code} ${EXTRA}#0/spec/runtimeClassName`,
  ]);
});

test.each(["controlPlane.statefulSet.runtimeClassName", "sync.toHost.pods.runtimeClassName"])(
  "the values name it: %s",
  (field) => {
    expect(faults(withValue(field, "kata"))).toEqual([
      `${code} ${VALUES}#0/${field.replaceAll(".", "/")}`,
    ]);
    expect(faults(withValue(field, ""))).toEqual([]);
  },
);

test("a declared one is inside, and another is refused with its name", () => {
  const catalog = frankfurtDeclares("runtimeClasses: [{ name: gvisor }]");
  expect(faults(acmePod("runtimeClassName: gvisor"), catalog)).toEqual([]);
  const [finding] = found(acmePod("runtimeClassName: kata"), catalog);
  expect([finding?.message, finding?.hint]).toEqual([
    'runtime class "kata" is declared on no control plane cluster that this can reach',
    "use gvisor, or declare another in spec.runtimeClasses of jurisdictions/eu/control-plane-clusters/eu-fra-1.yaml",
  ]);
});

test("what Frankfurt declares is not there in Paris", () => {
  const catalog = frankfurtDeclares("runtimeClasses: [{ name: gvisor }]");
  const path = "apps/eu/control-plane-clusters/eu-par-1/runtimeclass-gvisor.yaml";
  const text = "apiVersion: node.k8s.io/v1\nkind: RuntimeClass\nmetadata: { name: gvisor }\n";
  const made = (folder: string) => [
    ...EMITTED,
    { path: path.replace("eu-par-1", folder), source: "x", text: `${text}handler: runsc\n` },
  ];
  expect(faults(made("eu-fra-1"), catalog)).toEqual([]);
  expect(faults(made("eu-par-1"), catalog)).toEqual([`${code} ${path}#0/metadata/name`]);
});
