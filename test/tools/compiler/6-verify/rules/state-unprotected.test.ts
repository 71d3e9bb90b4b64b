import { load } from "js-yaml";
import { expect, test } from "vitest";
import { verify } from "../../../../../tools/compiler/src/6-verify/verify.ts";
import { catalogOf } from "../../../../support/catalog-of.ts";
import { emittedWith, OFFERING } from "../../../../support/gated.ts";
import { paymentsSays } from "../../../../support/healthy-tree.ts";

const SAID = "deletionProtection: true";
const { outputs } = emittedWith(SAID);
const CATALOG = catalogOf(paymentsSays(SAID, OFFERING)).value;

const faults = (name: string, from: string | RegExp, to: string) => {
  const path = `apps/eu/tenants/acme-bank/payments/${name}`;
  const files = outputs.map((file) => {
    if (file.path !== path) return file;
    const text = file.text.replace(from, to);
    expect(text).not.toBe(file.text);
    if (name === "values.yaml") load(text);
    return { ...file, text };
  });
  return verify(files, CATALOG).findings.map(
    ({ definition, origin }) => `${definition.code} ${origin.pointer}`,
  );
};

test("what is protected as declared is healthy", () => {
  expect(verify(outputs, CATALOG).findings).toEqual([]);
});

test.each(["Delete=false", "Prune=false"])("the namespace loses %s", (option) => {
  const [found, ...more] = faults("host/manifests.yaml", option, "Validate=false");
  expect(more).toEqual([]);
  expect(found).toMatch(/^state-unprotected #\d+\/metadata\/annotations$/);
});

test("what the chart makes is not kept", () => {
  expect(faults("values.yaml", "Delete=false,Prune=false", "Prune=false")).toEqual([
    "state-unprotected #0/controlPlane/advanced/globalMetadata/annotations",
  ]);
});
