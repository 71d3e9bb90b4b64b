import { expect, test } from "vitest";
import { catalogOf } from "../../../support/catalog-of.ts";
import { ACME } from "../../../support/healthy-tree.ts";
import { MADE, withAutoNodes } from "../../../support/private-nodes.ts";
import { spoken } from "../../../support/spoken.ts";

const AT = `${ACME}#/spec/clusters/0/privateNodes/autoNodes/0`;

const said = (from: string, to: string) =>
  spoken(catalogOf(withAutoNodes(MADE.replace(from, to))).findings).map(
    ({ related, ...rest }) => rest,
  );

test("machines are made by a declared provider in a declared region", () => {
  const { value, findings } = catalogOf(withAutoNodes());
  expect(findings).toEqual([]);
  const [payments] = value.jurisdictions[0]?.tenants[0]?.clusters ?? [];
  const [made] = payments?.privateNodes?.value.autoNodes ?? [];
  expect(made?.value.provider.value.entry.name).toBe("cloud-nodes");
  expect(made?.value.region.value.entry).toMatchObject({
    country: "DE",
    region: { name: "ber-1" },
  });
});

test.each([
  ["an unknown provider", "cloud-nodes", "clouds", "unknown-inventory-entry", "provider"],
  ["a provider of another kind", "cloud-nodes", "kms", "wrong-place-kind", "provider"],
  ["an unknown region", "berlin", "paris", "unknown-inventory-entry", "region"],
  ["a region of another kind", "berlin", "metal-fra", "wrong-place-kind", "region"],
])("%s is refused", (_, from, to, code, field) => {
  expect(said(from, to)[0]).toMatchObject({ fault: `error ${code}`, at: `${AT}/${field}` });
});

test("a region that is of another provider is refused, with those of this one", () => {
  expect(said("berlin", "kiel")).toEqual([
    {
      fault: "error region-of-another-provider",
      at: `${AT}/region`,
      message: '"kiel" is a region of "other-nodes"',
      hint: 'use berlin, of "cloud-nodes"',
    },
  ]);
});

test("without a region, nothing is made", () => {
  expect(said("region: berlin, ", "")[0]).toMatchObject({ fault: "error missing-field" });
});
