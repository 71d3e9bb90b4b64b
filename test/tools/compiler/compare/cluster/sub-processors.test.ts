import type { TextFile } from "@bailiwick/model/text-file";
import { expect, test } from "vitest";
import { compareTrees } from "../../../../../tools/compiler/src/doors/compare-trees.ts";
import { WITH_PIPELINES } from "../../../../support/controls.ts";
import { EU } from "../../../../support/healthy-tree.ts";
import { damage } from "../../../../support/tree.ts";

const LOGCO = `    - name: logco
      legalEntity: { name: LogCo Ltd, country: IE }
      control: { registeredOffice: IE, centralAdministration: IE, principalEstablishment: IE,
        ultimateParent: { name: LogCo Ltd, country: IE } }
      foreignHolding: { maxSinglePct: 0, collectivePct: 0, veto: false, boardMajority: false }
      presence: [IE]
      facts: { asOf: "2026-11-01", reviewBy: "2027-05-01", source: contract annex 7 }
`;
const KNOWN = damage(WITH_PIPELINES, EU, "  layers:", `${LOGCO}  layers:`);
const ABROAD = damage(
  KNOWN,
  EU,
  /(name: logs-fra.*country: )DE, operator: rheinwerk/,
  "$1IE, operator: logco",
);

/** Effects on the tenant cluster of acme-bank: `name about: before -> after`. */
function effects(base: readonly TextFile[], head: readonly TextFile[]): readonly string[] {
  const { findings, differences } = compareTrees(base, head);
  expect(findings.head.filter(({ definition }) => definition.severity === "error")).toEqual([]);
  return (differences?.effects ?? [])
    .filter(({ tenantClusters }) => tenantClusters.includes("eu/acme-bank/payments"))
    .map(({ name, about, before, after }) => `${name} ${about}: ${before} -> ${after}`);
}

test("whoever runs a sink of collectors comes to stand behind every tenant cluster", () => {
  const found = effects(KNOWN, ABROAD);
  expect(found).toContain("new-country collected-logs: DE -> IE");
  expect(found).toContain("new-sub-processor logco: none -> LogCo Ltd (IE), for collected-logs");
});

test("and leaves with the flow", () => {
  const without = damage(ABROAD, EU, ", logs: logs-fra", "");
  const found = effects(ABROAD, without);
  expect(found).toContain("lost-sub-processor logco: LogCo Ltd (IE), for collected-logs -> none");
  expect(found).toContain("lost-country collected-logs: IE -> none");
});
