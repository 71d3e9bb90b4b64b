import { describe, expect, test } from "vitest";
import { damaged, EMITTED, faults } from "../../../../support/emitted.ts";
import { emittedAs, judged } from "../../../../support/emitted-as.ts";
import { ACME, EU, NORDKLINIK } from "../../../../support/healthy-tree.ts";
import { OWN_NODES, withPrivateNodes } from "../../../../support/private-nodes.ts";
import { damage } from "../../../../support/tree.ts";

const MANIFESTS = "apps/eu/tenants/acme-bank/payments/host/manifests.yaml";
const found = (from: string | RegExp, to: string) => faults(damaged({ path: MANIFESTS, from, to }));

describe("declared copies of a tenant cluster's state are taken", () => {
  test("by a job that is there", () => {
    expect(faults(EMITTED)).toEqual([]);
    expect(found("kind: CronJob", "kind: CronTab")).toEqual([
      "snapshot-not-taken apps/eu/tenants/acme-bank/payments/values.yaml#0",
    ]);
  });

  test.each([
    ["by the declared schedule", 'schedule: "0 * * * *"', 'schedule: "0 3 * * *"'],
    ["never two at one time", "concurrencyPolicy: Forbid", "concurrencyPolicy: Allow"],
    ["and not some day", "  timeZone: Etc/UTC", "  suspend: true\n  timeZone: Etc/UTC"],
    [
      "to the declared store, and not to just any declared place",
      "--s3-endpoint=https://s3.par.rheinwerk.example",
      "--s3-endpoint=https://registry.rheinwerk.example",
    ],
  ])("%s", (_, from, to) => {
    expect(found(from, to)).toEqual([`snapshot-not-taken ${MANIFESTS}#2`]);
  });

  test("a store abroad is also a place outside", () => {
    const elsewhere = "--s3-endpoint=https://s3.par.rheinwerk.example.elsewhere.example";
    const faultsThere = found("--s3-endpoint=https://s3.par.rheinwerk.example", elsewhere);
    expect(faultsThere.map((fault) => fault.split(" ")[0])).toEqual([
      "snapshot-not-taken",
      "place-outside-inventory",
    ]);
  });
});

describe("a control plane on a machine of its own has no job of the host's", () => {
  const store = `${OWN_NODES}, backingStore: { kind: sqlite }`;

  test("also where its jurisdiction decided that, and not the tenant", () => {
    const files = withPrivateNodes(store, "standalone");
    const byDefault = damage(
      damage(files, ACME, "isolation: standalone, ", ""),
      EU,
      "critical-or-important: dedicated",
      "critical-or-important: standalone",
    );
    const others = byDefault.filter(({ path }) => path !== NORDKLINIK);
    expect(judged(emittedAs(others))).toEqual([]);
    expect(judged(emittedAs(files))).toEqual([]);
  });
});
