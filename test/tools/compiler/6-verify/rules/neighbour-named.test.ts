import { describe, expect, test } from "vitest";
import { damaged, faults, withObject } from "../../../../support/emitted.ts";

const EXTRA = "apps/eu/tenants/acme-bank/payments/host/extra.yaml";
const code = "neighbour-named";

const object = (data: string, labels = "") =>
  `apiVersion: v1\nkind: ConfigMap\nmetadata: { name: extra, namespace: vc-acme-bank--payments${labels} }\ndata: { key: "${data}" }\n`;

describe("nothing in the EU names what is the UK's", () => {
  test.each(["uk-lon-1", "lon-encrypted", "on uk-lon-1, please"])("%s", (text) => {
    expect(faults(withObject(object(text)))).toEqual([`${code} ${EXTRA}#0/data/key`]);
  });

  test("a host of the neighbour is outside as well", () => {
    expect(faults(withObject(object("https://git.uk.albion-grid.example/x")))).toEqual([
      `place-outside-inventory ${EXTRA}#0/data/key`,
      `${code} ${EXTRA}#0/data/key`,
    ]);
  });

  test("nor carries its label", () => {
    const labels = ", labels: { bailiwick.dev/jurisdiction: uk }";
    expect(faults(withObject(object("x", labels)))).toEqual([
      `${code} ${EXTRA}#0/metadata/labels/bailiwick.dev~1jurisdiction`,
    ]);
    const path = "apps/uk/tenants/ledgerleaf/product/host/manifests.yaml";
    const files = damaged({
      path,
      from: "bailiwick.dev/jurisdiction: uk",
      to: "bailiwick.dev/jurisdiction: eu",
    });
    expect(faults(files)).toEqual([
      `namespace-unbound ${path}#0/metadata/labels/bailiwick.dev~1jurisdiction`,
      `${code} ${path}#0/metadata/labels/bailiwick.dev~1jurisdiction`,
    ]);
  });

  test("names that only look alike are its own affair", () => {
    expect(faults(withObject(object("uk-lon-10 and xuk-lon-1")))).toEqual([]);
  });
});
