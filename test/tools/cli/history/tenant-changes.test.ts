import { expect, test } from "vitest";
import { tenantChanges } from "../../../../tools/cli/src/history/tenant-changes.ts";
import type { TenantState } from "../../../../tools/cli/src/history/tenant-state.ts";

const facts = (country: string) => new Map([["country", country]]);
const state = (changed: Partial<TenantState>): TenantState => ({
  input: "lei: EXAMPLE0ACMEBANK0056",
  decisions: new Map([["payments isolation", "dedicated"]]),
  from: new Map(),
  waivers: new Map(),
  register: new Map([["endpoint siem-fra", facts("DE")]]),
  move: undefined,
  ...changed,
});
const MOVE = {
  path: "jurisdictions/uk/tenants/acme-bank.move.yaml",
  from: "eu",
  date: "2026-12-01",
  data: "erase until 2027-03-01",
  reason: "contract 2026-400",
  approver: "board",
};

test("a fact of the register that reaches the tenant is a change of its own", () => {
  const after = state({ register: new Map([["endpoint siem-fra", facts("FR")]]) });
  expect(tenantChanges(state({}), after)).toEqual(["endpoint siem-fra country: DE -> FR"]);
});

test("a place that comes or goes is told in short", () => {
  const place = new Map([
    ["kind", "audit-sink"],
    ["country", "IE"],
    ["operator", "vaultco"],
    ["hosts", "siem.dub.vaultco.example"],
  ]);
  const after = state({ register: new Map([["endpoint siem-dub", place]]) });
  expect(tenantChanges(state({}), after)).toEqual([
    "endpoint siem-dub joins: audit-sink, IE, vaultco",
    "endpoint siem-fra leaves: DE",
  ]);
});

test("who comes meets a whole register, and it is not told", () => {
  const nobody = state({ decisions: new Map(), register: new Map(), input: undefined });
  expect(tenantChanges(nobody, state({}))).toEqual(["payments isolation: nothing -> dedicated"]);
});

test("a tenant cluster that goes is one line", () => {
  const decisions = new Map([
    ["drill isolation", "dedicated"],
    ["drill kubernetes", "1.36"],
    ["payments isolation", "shared"],
  ]);
  expect(tenantChanges(state({ decisions }), state({}))).toEqual([
    "tenant cluster drill removed",
    "payments isolation: shared -> dedicated",
  ]);
});

test("a move is told by its record, with what is declared of the data", () => {
  const after = state({ move: MOVE, register: new Map() });
  expect(tenantChanges(state({}), after)).toEqual([
    `move record: ${MOVE.path}, from eu on 2026-12-01, agreed by board: contract 2026-400`,
    "data left in eu: erase until 2027-03-01 (declared)",
  ]);
  expect(tenantChanges(after, after)).toEqual([]);
});
