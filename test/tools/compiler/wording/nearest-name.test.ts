import { describe, expect, test } from "vitest";
import { nearestName } from "../../../../tools/compiler/src/wording/nearest-name.ts";

const FIELDS = ["environment", "name", "kubernetes", "like", "criticality"];

describe("nearestName", () => {
  test.each([
    ["enviroment", FIELDS, "environment"],
    ["nmae", FIELDS, "name"],
    ["Kubernetes", FIELDS, "kubernetes"],
    ["critical", ["ordinary", "critical-or-important"], "critical-or-important"],
    ["prod", ["test", "production"], "production"],
    ["etcd-fra", ["etcd-fra-1", "etcd-par-1"], "etcd-fra-1"],
    ["sien-fra", ["siem-fra", "siem-par"], "siem-fra"],
    ["de", ["DE", "DK"], "DE"],
  ])("offers for %s among %j: %s", (name, candidates, expected) => {
    expect(nearestName(name, candidates)).toBe(expected);
  });

  test.each([
    ["registry", FIELDS],
    ["US", ["DE", "FR", "UZ"]],
    ["x", []],
    ["", ["a", "b"]],
    ["eu-fra-1", ["uk-lon-1"]],
  ])("offers nothing for %s among %j", (name, candidates) => {
    expect(nearestName(name, candidates)).toBeUndefined();
  });

  test("does not depend on the order of the candidates", () => {
    expect(nearestName("stores", ["stored", "storey"])).toBe("stored");
    expect(nearestName("stores", ["storey", "stored"])).toBe("stored");
  });
});
