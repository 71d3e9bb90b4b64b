import { describe, expect, test } from "vitest";
import { faults, found, withObject } from "../../../../support/emitted.ts";

const EXTRA = "apps/eu/tenants/acme-bank/payments/host/extra.yaml";
const code = "address-outside-inventory";

const configMap = (value: string) =>
  `apiVersion: v1\nkind: ConfigMap\nmetadata: { name: extra, namespace: vc-acme-bank--payments }\ndata: { key: ${JSON.stringify(value)} }\n`;

describe("an address that nobody declared is found", () => {
  test.each([
    "8.8.8.8",
    "2001:4860:4860::8888",
    "https://[2001:4860:4860::8888]:443/",
    "https://8.8.8.8/dns-query",
    "--resolver=8.8.8.8",
    "0.0.0.0/0",
    "::/0",
    "10.0.0.0/24",
    "10.0.0.54",
  ])("%s", (value) => {
    expect(faults(withObject(configMap(value)))).toEqual([`${code} ${EXTRA}#0/data/key`]);
  });
});

test.each(["10.0.0.53", "10.0.0.53/32", "10.0.0.53:53", "1.36.0", "3.6.8-0", "0:1"])(
  "%s is declared, or no address",
  (value) => {
    expect(faults(withObject(configMap(value)))).toEqual([]);
  },
);

test("the hint names the ranges that are declared", () => {
  const [finding] = found(withObject(configMap("8.8.8.8")));
  expect(finding?.message).toBe('address "8.8.8.8" is not declared in eu');
  const where = "declare its range in the inventory in jurisdictions/eu/jurisdiction.yaml";
  expect(finding?.hint).toMatch(`${where}, or use an address of `);
  expect(finding?.hint).toContain("10.0.0.53/32");
});
