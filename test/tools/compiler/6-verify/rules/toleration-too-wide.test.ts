import { describe, expect, test } from "vitest";
import { acmePod, EXTRA, VALUES, withValue } from "../../../../support/acme-object.ts";
import { faults } from "../../../../support/emitted.ts";

const code = "toleration-too-wide";

describe("a pod tolerates", () => {
  test.each([
    "operator: Exists",
    "operator: Exists, effect: NoSchedule",
    'key: "", operator: Exists',
    "key: bailiwick.dev/tenant, operator: Exists",
    "key: bailiwick.dev/tenant, value: ledgerleaf",
    "key: bailiwick.dev/jurisdiction, value: us",
    "key: bailiwick.dev/jurisdiction, operator: Exists",
  ])("more than its own: %s", (toleration) => {
    expect(faults(acmePod(`tolerations: [{ ${toleration} }]`))).toEqual([
      `${code} ${EXTRA}#0/spec/tolerations/0`,
    ]);
  });

  test.each([
    "key: bailiwick.dev/tenant, value: acme-bank, effect: NoSchedule",
    "key: bailiwick.dev/jurisdiction, operator: Equal, value: eu",
    "key: node.kubernetes.io/not-ready, operator: Exists",
  ])("its own, and what a node is: %s", (toleration) => {
    expect(faults(acmePod(`tolerations: [{ ${toleration} }]`))).toEqual([]);
  });
});

test.each([
  "bailiwick.dev/tenant=ledgerleaf:NoSchedule",
  "bailiwick.dev/tenant:NoSchedule",
  ":NoSchedule",
  "*",
])("workloads are made to tolerate %s", (toleration) => {
  expect(faults(withValue("sync.toHost.pods.enforceTolerations", [toleration]))).toEqual([
    `${code} ${VALUES}#0/sync/toHost/pods/enforceTolerations/0`,
  ]);
});
