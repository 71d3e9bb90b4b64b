import { expect, test } from "vitest";
import { ACME, HEALTHY, NORDKLINIK } from "../../../../support/healthy-tree.ts";
import { onTheWay } from "../../../../support/transitions.ts";
import { damage } from "../../../../support/tree.ts";

const fault = "error removed-without-retiring";
const LIFECYCLE = "lifecycle: { state: retiring, approver: eu-platform, until: 2026-11-30 }";
const DRILL = "    - { name: records-drill, environment: resilience-test, like: records }\n";
const without = (path: string, files = HEALTHY) => files.filter((file) => file.path !== path);

test("a tenant that was not retiring is not removed", () => {
  expect(onTheWay(without(ACME))).toEqual([
    {
      fault,
      at: `${ACME}#`,
      message: '"eu/acme-bank" is removed, and was not retiring before',
      hint:
        `put it back into ${ACME} with lifecycle: { state: retiring, approver: …, until: … }, ` +
        "merge that, and remove it after that day",
    },
  ]);
});

test("the way of the hint: retiring in one merge, gone in another", () => {
  const retiring = damage(HEALTHY, ACME, "  clusters:", `  ${LIFECYCLE}\n  clusters:`);
  expect(onTheWay(retiring)).toEqual([]);
  expect(onTheWay(without(ACME), retiring)).toEqual([]);
});

test("one tenant cluster of several goes the same way", () => {
  const gone = damage(HEALTHY, NORDKLINIK, DRILL, "");
  expect(onTheWay(gone)).toMatchObject([
    {
      fault,
      at: `${NORDKLINIK}#/spec/clusters`,
      message: expect.stringContaining("eu/nordklinik/records-drill"),
    },
  ]);
  const retiring = damage(HEALTHY, NORDKLINIK, DRILL, DRILL.replace(" }", `, ${LIFECYCLE} }`));
  expect(onTheWay(gone, retiring)).toEqual([]);
});

test("another name is another tenant: the old one is removed", () => {
  const renamed = HEALTHY.map((file) => ({
    path: file.path.replace("acme-bank", "acme"),
    text: file.path === ACME ? file.text.replace("name: acme-bank }", "name: acme }") : file.text,
  }));
  expect(onTheWay(renamed).map((finding) => finding.fault)).toEqual([fault]);
});
