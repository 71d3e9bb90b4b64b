import { describe, expect, test } from "vitest";
import { acmePod, EXTRA, withAcmeObject } from "../../../../support/acme-object.ts";
import { EMITTED, faults } from "../../../../support/emitted.ts";

const code = "storage-class-undeclared";

const claim = (spec: string) =>
  withAcmeObject("PersistentVolumeClaim", `spec: { ${spec} accessModes: [ReadWriteOnce] }`);

describe("a claim", () => {
  test.each(["fast", "par-encrypted", '""'])("of class %s is refused in Frankfurt", (name) => {
    expect(faults(claim(`storageClassName: ${name},`))).toEqual([
      `${code} ${EXTRA}#0/spec/storageClassName`,
    ]);
  });

  test("without a class lies wherever the cluster's default does", () => {
    expect(faults(claim(""))).toEqual([`${code} ${EXTRA}#0`]);
  });

  test("of a declared class is inside", () => {
    expect(faults(claim("storageClassName: fra-encrypted,"))).toEqual([]);
  });
});

test("claims of pods and of stateful sets are claims", () => {
  const volumes = (spec: string) =>
    acmePod(`volumes: [{ name: a, ephemeral: { volumeClaimTemplate: { spec: { ${spec} } } } }]`);
  const pointer = `${code} ${EXTRA}#0/spec/volumes/0/ephemeral/volumeClaimTemplate`;
  expect(faults(volumes("storageClassName: fast"))).toEqual([`${pointer}/spec/storageClassName`]);
  expect(faults(volumes(""))).toEqual([pointer]);
  const body = "spec: { volumeClaimTemplates: [{ spec: {} }] }";
  expect(faults(withAcmeObject("StatefulSet", body, "apps/v1"))).toEqual([
    `${code} ${EXTRA}#0/spec/volumeClaimTemplates/0`,
  ]);
});

test("a class that output makes has to be declared", () => {
  const path = "apps/eu/control-plane-clusters/eu-fra-1/storageclass-fast.yaml";
  const text = "apiVersion: storage.k8s.io/v1\nkind: StorageClass\nmetadata: { name: fast }\n";
  expect(faults([...EMITTED, { path, source: "x", text }])).toEqual([
    `${code} ${path}#0/metadata/name`,
  ]);
});

test("also in YAML that stands in a text", () => {
  const body = `data: { claim: "kind: PersistentVolumeClaim\\nspec: { storageClassName: fast }\\n" }`;
  expect(faults(withAcmeObject("ConfigMap", body))).toEqual([`${code} ${EXTRA}#0/data/claim`]);
});
