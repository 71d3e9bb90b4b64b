import { describe, expect, test } from "vitest";
import { compile } from "../../../../tools/compiler/src/compile.ts";
import { isOurs } from "../../../../tools/compiler/src/handoff/header.ts";
import { OWN_NODES, withPrivateNodes } from "../../../support/private-nodes.ts";

const STORE = `${OWN_NODES}, backingStore: { kind: sqlite }`;
const { findings, outputs, documents } = compile(withPrivateNodes(STORE, "standalone"));
const FOLDER = "apps/eu/tenants/acme-bank/payments";
const text = (name: string) => outputs.find(({ path }) => path === `${FOLDER}/${name}`)?.text ?? "";

describe("a tenant cluster that runs its control plane itself", () => {
  test("has no part on any control plane cluster", () => {
    expect(findings.filter(({ definition }) => definition.severity === "error")).toEqual([]);
    const own = outputs.map(({ path }) => path).filter((path) => path.includes("/acme-bank"));
    expect(own).toEqual(
      ["evidence.yaml", "join.md", "node.yaml", "vcluster.yaml"].map((name) => `${FOLDER}/${name}`),
    );
  });

  test("has the file that a machine reads, its audit sink and its object", () => {
    expect(text("vcluster.yaml")).toContain(
      "standalone: { dataDir: /var/lib/vcluster, enabled: true",
    );
    expect(text("node.yaml")).toContain("kind: ConfigMap");
    expect(text("node.yaml")).toContain("isolation: standalone");
    // Its copies are made by hand: a job that nothing applies would be a promise.
    expect(text("node.yaml")).not.toContain("CronJob");
    expect(text("evidence.yaml")).toContain("by hand, with no job of ours");
    expect(text("evidence.yaml")).toContain('placement: "metal-fra (DE)"');
    expect(text("evidence.yaml")).not.toContain("storage-class");
  });

  test("has a runbook that is ours, and is judged by the places that it names", () => {
    expect(isOurs(text("join.md"))).toBe(true);
    expect(isOurs("# Source: a\n\nprose of somebody\n")).toBe(false);
    const runbook = documents.find(({ path }) => path.endsWith("/join.md"));
    expect(JSON.stringify(runbook?.object)).toContain("registry.rheinwerk.example");
    expect(text("join.md")).toContain("Run time unproven");
  });
});
