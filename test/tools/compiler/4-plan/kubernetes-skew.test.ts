import { describe, expect, test } from "vitest";
import { planOf } from "../../../support/catalog-of.ts";
import { HEALTHY, LEDGERLEAF_UK, LONDON, UK } from "../../../support/healthy-tree.ts";
import { spoken } from "../../../support/spoken.ts";
import { damage } from "../../../support/tree.ts";

const HOST = `${LONDON}#/spec/kubernetes/version`;
const CLUSTER = `${LEDGERLEAF_UK}#/spec/clusters/0`;

function asking(choice: string, host: string) {
  const free = damage(
    HEALTHY,
    UK,
    /underReview: .*/,
    'underReview: [{ version: "1.30", reason: not of this test }]',
  );
  const files = damage(free, LONDON, /version: "1.35" }.*/, `version: "${host}" }`);
  const to = `ordinary, kubernetes: { version: ${choice} } }`;
  return damage(files, LEDGERLEAF_UK, "ordinary }", to);
}

describe("another version than that of the control plane cluster", () => {
  const at = `${CLUSTER}/kubernetes/version`;

  test.each([
    ["1.34", "1.36"],
    ["1.35", "1.36"],
    ["1.37", "1.36"],
    ["1.38", "1.36"],
  ])("on %s is taken with a warning", (host, wanted) => {
    const { value, findings } = planOf(asking(`"${wanted}"`, host));
    expect(spoken(findings)).toEqual([
      {
        fault: "warning kubernetes-skew-untested",
        at,
        message: `uk/ledgerleaf/product runs "${wanted}" on uk-lon-1, which runs "${host}"`,
        hint: `use "${host}", or say why beside the version: reason: …`,
        related: [`${HOST} uk-lon-1 runs ${host}`],
      },
    ]);
    const product = value.jurisdictions[1]?.tenants[0]?.clusters[0];
    expect(product?.kubernetes.value.version).toBe(wanted);
  });

  test("is taken without one when its reason stands beside it", () => {
    const reason = "the supervisor has not finished with 1.34";
    const { value, findings } = planOf(asking(`"1.36", reason: ${reason}`, "1.34"));
    expect(findings).toEqual([]);
    const product = value.jurisdictions[1]?.tenants[0]?.clusters[0];
    expect(product?.kubernetes.value).toMatchObject({ reason, kubernetesTag: "v1.36.0" });
  });

  test.each([
    ["1.33", '"1.36"'],
    ["1.39", '"1.36"'],
    ["1.33", '"1.36", reason: somebody wanted it so'],
  ])("on %s is too far away: %s", (host, choice) => {
    expect(spoken(planOf(asking(choice, host)).findings)).toEqual([
      {
        fault: "error kubernetes-skew-too-wide",
        at,
        message: `uk/ledgerleaf/product runs "1.36" on uk-lon-1, which runs "${host}"`,
        hint: `use "${host}", or another control plane cluster`,
        related: [`${HOST} uk-lon-1 runs ${host}`],
      },
    ]);
  });
});
