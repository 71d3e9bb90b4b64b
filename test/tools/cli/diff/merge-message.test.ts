import { expect, test } from "vitest";
import type { ShownEffect } from "../../../../tools/cli/src/diff/diff-report.ts";
import { type MergedChange, mergeMessage } from "../../../../tools/cli/src/diff/merge-message.ts";

const effect = (
  name: ShownEffect["name"],
  title: string,
  weight: ShownEffect["weight"] = "legal",
) =>
  ({
    name,
    title,
    weight,
    about: "",
    before: "",
    after: "",
    decidedBy: [],
    tenantClusters: [],
    jurisdictions: ["eu"],
  }) satisfies ShownEffect;

const ACME = "jurisdictions/eu/tenants/acme-bank.yaml";
const VALUES = "apps/eu/tenants/acme-bank/payments/values.yaml";

const message = (change: Partial<MergedChange>) =>
  mergeMessage({ effects: [], changedInputs: [], changedOutputs: [], reasons: [], ...change });

test("one tenant is the room, and its effects are the subject and the trailer", () => {
  const effects = [
    effect("new-country", "new country"),
    effect("new-country", "new country"),
    effect("store-moved", "store moved"),
    effect("reach-widened", "reach widened"),
    effect("owner-changed", "team", "other"),
  ];
  expect(message({ effects, changedInputs: [ACME], changedOutputs: [VALUES] })).toEqual({
    subject: "tenant(eu/acme-bank): new country, store moved and 1 more",
    trailers: [
      "Jurisdiction: eu",
      "Tenant: eu/acme-bank",
      "Effect: new-country, store-moved, reach-widened",
    ],
    reasonMissing: true,
  });
});

test("a reason that a commit gave is kept, and none is made up", () => {
  const told = message({ changedInputs: [ACME], reasons: ["contract 2026-311"] });
  expect(told?.trailers).toContain("Reason: contract 2026-311");
  expect(told?.reasonMissing).toBe(false);
});

test.each([
  [[ACME, "jurisdictions/uk/jurisdiction.yaml"], "jurisdiction(eu, uk)"],
  [["templates/tenant-cluster/channels.yaml"], "template(tenant-cluster)"],
  [["policies/regulations/dora.yaml"], "regulation(dora)"],
  [["policies/build/require-places-inside/card.yaml", "policies/regulations/dora.yaml"], "policy"],
  [[], "feat(compiler)"],
])("%j is %s", (changedInputs, room) => {
  const told = message({ changedInputs, changedOutputs: [VALUES] });
  expect(told?.subject).toBe(`${room}: no legal effect`);
});

test("output of a tenant whose input nobody touched is an effect on the fleet", () => {
  const uk = "apps/uk/tenants/ledgerleaf/product/values.yaml";
  const effectsOf = (inputs: readonly string[]) =>
    message({ changedInputs: inputs, changedOutputs: [VALUES, uk] })?.trailers.filter((line) =>
      line.startsWith("Effect"),
    );
  expect(effectsOf([ACME])).toEqual(["Effect: fleet"]);
  expect(effectsOf([])).toEqual(["Effect: fleet"]);
  expect(effectsOf([ACME, "jurisdictions/uk/jurisdiction.yaml"])).toEqual([]);
  expect(effectsOf(["templates/tenant-cluster/channels.yaml"])).toEqual([]);
});

test("nothing changed is nothing to merge", () => expect(message({})).toBeUndefined());
