import { describe, expect, test } from "vitest";
import { damaged, EMITTED, faults } from "../../../../support/emitted.ts";
import { emittedAs, judged } from "../../../../support/emitted-as.ts";
import { ACME, EU, NORDKLINIK } from "../../../../support/healthy-tree.ts";
import { licensed } from "../../../../support/licensed.ts";
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

describe("copies that the Platform takes", () => {
  const VALUES = "apps/eu/tenants/acme-bank/payments/values.yaml";
  const said = damage(
    licensed("backingStore: { kind: embedded-etcd }"),
    ACME,
    "snapshots: { rto",
    "snapshots: { tool: platform, rto",
  );
  const TREE = emittedAs(said);
  const NOT_TAKEN = `snapshot-not-taken ${VALUES}#0/snapshots`;
  const query = (endpoint: string) => `url=${encodeURIComponent(btoa(endpoint))}&`;

  test("are asked for in the values, and by no job", () => {
    expect(judged(TREE)).toEqual([]);
    const job = TREE.files.find(({ path }) => path === MANIFESTS)?.text ?? "";
    expect(job).toContain("kind: ConfigMap");
    expect(job).not.toContain("kind: CronJob");
  });

  test.each([
    ["by another schedule", 'schedule: "0 * * * *"', 'schedule: "0 3 * * *"'],
    ["by the clock of another place", "timezone: Etc/UTC", "timezone: America/New_York"],
    ["over a connection that nobody checks", "&force", "&insecure-skip-tls-verify=true&force"],
    [
      "to another declared place",
      query("https://s3.par.rheinwerk.example"),
      query("https://registry.rheinwerk.example"),
    ],
    ["to a store of another kind as well", "type: s3", "container: { path: /a }\n      type: s3"],
  ])("%s are found", (_, from, to) => {
    expect(judged(TREE, VALUES, from, to)).toEqual([NOT_TAKEN]);
  });

  test.each([
    ["abroad", query("https://s3.iad.example")],
    ["at the vendor's", ""],
  ])("to a store %s are also a place outside", (_, to) => {
    const from = query("https://s3.par.rheinwerk.example");
    const found = judged(TREE, VALUES, from, to);
    expect(found).toContain(NOT_TAKEN);
    expect(found).toContainEqual(expect.stringMatching("^place-outside-inventory "));
  });

  test("that nobody chose are found", () => {
    const from = "telemetry:";
    const to = "snapshots: { auto: { schedule: '* * * * *' } }\ntelemetry:";
    const files = damaged({ path: VALUES, from, to });
    expect(faults(files)).toContain(NOT_TAKEN);
  });
});
