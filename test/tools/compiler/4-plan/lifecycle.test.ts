import { expect, test } from "vitest";
import { compile } from "../../../../tools/compiler/src/compile.ts";
import { ACME, HEALTHY, NORDKLINIK } from "../../../support/healthy-tree.ts";
import { damage } from "../../../support/tree.ts";

const LIFECYCLE = "lifecycle: { state: retiring, approver: eu-platform, until: 2026-12-31 }";

/** What the evidence of each tenant cluster of a tenant says of its end. */
function ends(files: typeof HEALTHY, tenant: string): Readonly<Record<string, string | undefined>> {
  const { findings, outputs } = compile(files);
  expect(findings).toEqual([]);
  const evidence = outputs.filter(
    ({ path }) => path.includes(`/tenants/${tenant}/`) && path.endsWith("/evidence.yaml"),
  );
  return Object.fromEntries(
    evidence.map(({ path, text }) => [
      path.split("/")[4],
      [...text.matchAll(/^ {4}lifecycle: (.*)$/gm)].map(([, value]) => value).join(" from "),
    ]),
  );
}

test("a retiring tenant still compiles, and its evidence tells it", () => {
  const files = damage(HEALTHY, ACME, "  clusters:", `  ${LIFECYCLE}\n  clusters:`);
  expect(ends(files, "acme-bank")).toEqual({
    payments: `"retiring, last day 2026-12-31, agreed by eu-platform" from "${ACME}#/spec/lifecycle"`,
  });
});

test("one tenant cluster of several retires alone, and what is like it stays", () => {
  const files = damage(HEALTHY, NORDKLINIK, "{ name: records,", `{ name: records, ${LIFECYCLE},`);
  expect(ends(files, "nordklinik")).toEqual({
    records: `"retiring, last day 2026-12-31, agreed by eu-platform" from "${NORDKLINIK}#/spec/clusters/0/lifecycle"`,
    "records-drill": "",
  });
});
