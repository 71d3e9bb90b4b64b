import { describe, expect, test } from "vitest";
import { catalogOf } from "../../../support/catalog-of.ts";
import { EU, HEALTHY, RELEASE, UK } from "../../../support/healthy-tree.ts";
import { place, spoken } from "../../../support/spoken.ts";
import { damage } from "../../../support/tree.ts";

const [eu, uk] = catalogOf(HEALTHY).value.jurisdictions;

describe("defaults of a jurisdiction", () => {
  const at = `${EU}#/spec/defaults`;

  test("carry the line that says them", () => {
    const origins = Object.entries(eu?.defaults ?? {}).map(([key, { origin }]) => [
      key,
      place(origin),
    ]);
    expect(Object.fromEntries(origins)).toEqual({
      controlPlaneCluster: `${at}/controlPlaneCluster`,
      template: `${at}/template/version`,
      isolation: `${at}/isolation`,
      auditSink: `${at}/audit/sink`,
      auditRetention: `${at}/audit/retention`,
      snapshotStore: `${at}/snapshots/store`,
      snapshotSchedule: `${at}/snapshots/schedule`,
      restoreTo: `${at}/snapshots/restoreTo`,
    });
  });

  test("are what their names stand for", () => {
    expect(eu?.defaults.controlPlaneCluster?.value).toBe(eu?.controlPlaneClusters.get("eu-fra-1"));
    expect(eu?.defaults.restoreTo?.value).toBe(eu?.controlPlaneClusters.get("eu-par-1"));
    expect(eu?.defaults.auditSink?.value).toBe(eu?.inventory.get("siem-fra"));
    expect(eu?.defaults.snapshotStore?.value).toBe(eu?.inventory.get("snapshots-par"));
    expect(eu?.defaults.template?.value.file).toBe(RELEASE);
  });

  test("are absent where nothing is said", () => {
    expect(Object.keys(uk?.defaults ?? {})).not.toContain("snapshotStore");
    const silent = damage(HEALTHY, UK, / {2}defaults:\n(?: {4}.*\n)+/, "  defaults: {}\n");
    expect(catalogOf(silent).value.jurisdictions[1]?.defaults).toEqual({});
  });

  test.each([
    ["controlPlaneCluster: eu-fra-1", "controlPlaneCluster: fra", "controlPlaneCluster"],
    ["sink: siem-fra", "sink: siem", "audit/sink"],
    ["store: snapshots-par", "store: snapshots", "snapshots/store"],
    ["restoreTo: eu-par-1", "restoreTo: par", "snapshots/restoreTo"],
    ["version: 1.0.0", "version: 1.0.1", "template/version"],
  ])("%s is looked up", (from, to, pointer) => {
    const found = spoken(catalogOf(damage(HEALTHY, EU, from, to)).findings);
    expect(found.map((each) => each.at)).toEqual([`${at}/${pointer}`]);
  });
});

describe("delivery", () => {
  test("is what its names stand for", () => {
    expect(eu?.delivery).toEqual({
      cluster: eu?.controlPlaneClusters.get("eu-fra-1"),
      git: eu?.inventory.get("git"),
      source: eu?.inventory.get("forge"),
    });
  });

  test.each([
    ["cluster: eu-fra-1, git", "cluster: eu-fra-9, git", "cluster"],
    ["git: git, source", "git: vault, source", "git"],
    ["source: forge", "source: foundry", "source"],
  ])("%s is looked up", (from, to, field) => {
    const found = spoken(catalogOf(damage(HEALTHY, EU, from, to)).findings);
    expect(found.map((each) => each.at)).toEqual([`${EU}#/spec/delivery/${field}`]);
  });

  test("with three faults says three", () => {
    const all = "delivery: { tool: argo-cd, cluster: a, git: b, source: c }";
    const files = damage(HEALTHY, UK, /delivery: \{.*\}/, all);
    expect(catalogOf(files).findings).toHaveLength(3);
  });
});
