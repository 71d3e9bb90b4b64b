import { compile } from "@bailiwick/compiler";
import { describe, expect, test } from "vitest";
import { damaged, EMITTED, faults, found } from "../../../../support/emitted.ts";
import { HEALTHY, NORDKLINIK, PARIS } from "../../../../support/healthy-tree.ts";
import { spoken } from "../../../../support/spoken.ts";
import { damage } from "../../../../support/tree.ts";

const FOLDER = "apps/eu/tenants/nordklinik";
const DRILL = `${FOLDER}/records-drill/values.yaml`;
const code = "resilience-test-differs";

function said(from: string, to: string, files = HEALTHY) {
  const { findings } = compile(damage(files, NORDKLINIK, from, to));
  return spoken(findings).filter(({ fault }) => fault.endsWith(code));
}

describe("the values of a resilience test", () => {
  test.each([
    ["podSecurityStandard: restricted", "podSecurityStandard: baseline"],
    ["count/pods: 400", "count/pods: 4"],
    ["loft-sh/kubernetes, tag: v1.36.0", "loft-sh/kubernetes, tag: v1.36.1"],
  ])("say what production says: %s", (from, to) => {
    const own = faults(damaged({ path: DRILL, from, to }));
    expect(own.filter((each) => each.startsWith(code))).toHaveLength(1);
    const model = faults(damaged({ path: `${FOLDER}/records/values.yaml`, from, to }));
    expect(model.filter((each) => each.startsWith(`${code} ${DRILL}`))).toHaveLength(1);
  });

  test("may not have lost what production has; without an own field it is our fault", () => {
    const files = damaged({ path: DRILL, from: "      count/pods: 400\n", to: "" });
    expect(spoken(found(files)).filter(({ fault }) => fault.endsWith(code))).toEqual([
      {
        fault: `error ${code}`,
        at: `${DRILL}##0/policies/resourceQuota/quota/count~1pods`,
        message:
          '"records-drill" is not like "records" in /policies/resourceQuota/quota/count~1pods: ' +
          "nothing and not 400",
        hint: "report this: it is a fault of the compiler, not of an input",
        related: [`${NORDKLINIK}#/spec/clusters/1 says to be like records`],
      },
    ]);
  });

  test("are nobody's affair when the model is not there", () => {
    const files = EMITTED.filter(({ path }) => path !== `${FOLDER}/records/values.yaml`);
    expect(faults(files).filter((each) => each.startsWith(code))).toEqual([]);
  });
});

describe("a field that the resilience test says itself", () => {
  test("is named when it gives another shape", () => {
    const [fault] = said("like: records", "like: records, isolation: shared");
    expect(fault?.message).toMatch(/^"records-drill" is not like "records" in .*more\)$/);
    expect(fault?.hint).toBe("leave isolation out at records-drill: like: records gives its shape");
  });

  test("is free to differ in what is not the shape", () => {
    expect(said("like: records", "like: records, audit: { retention: P1Y }")).toEqual([]);
  });

  test("may be another control plane cluster, with the storage class there", () => {
    const pools = "    - { name: shared, isolation: shared }\n";
    const dedicated = "    - { name: dedicated, isolation: dedicated }\n";
    const paris = damage(HEALTHY, PARIS, pools, pools + dedicated);
    const to = "like: records, controlPlaneCluster: eu-par-1, snapshots: { restoreTo: eu-fra-1 }";
    expect(said("like: records", to, paris)).toEqual([]);
    const older = damage(paris, PARIS, '"1.36"', '"1.35"');
    expect(said("like: records", to, older)).toHaveLength(1);
  });

  test("differs freely in an environment that is no resilience test", () => {
    expect(
      said("resilience-test, like: records", "test, like: records, isolation: shared"),
    ).toEqual([]);
  });
});
