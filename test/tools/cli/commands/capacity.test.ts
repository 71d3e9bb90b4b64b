import { appendFileSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { copyData } from "../../../support/clone.ts";
import { inProcess } from "../../../support/in-process.ts";

let copy: ReturnType<typeof copyData>;
beforeEach(() => {
  copy = copyData();
});
afterEach(() => copy.dispose());

const asked = (...args: readonly string[]) => inProcess(["capacity", ...args, "--root", copy.root]);

function londonDeclares(capacity: string): void {
  const file = join(copy.root, "jurisdictions/uk/control-plane-clusters/uk-lon-1.yaml");
  const text = readFileSync(file, "utf8");
  writeFileSync(file, text.replace(/(?: {2}capacity: .*\n)?( {2}nodePools:)/, `${capacity}$1`));
}

describe("bailiwick capacity", () => {
  test("for people: asked beside declared, for each cluster", async () => {
    londonDeclares("  capacity: { cpu: 240, memory: 960Gi }\n");
    const { status, stdout } = await asked("uk");
    expect(status).toBe(0);
    expect(stdout).toMatch(/^uk\/uk-lon-1 {2}2 tenant clusters$/m);
    expect(stdout).toMatch(/^ {2}cpu +80 +240 {2}fits$/m);
    expect(stdout).not.toContain("eu/");
  });

  test("for a program: the same numbers, of all jurisdictions", async () => {
    londonDeclares("  capacity: { cpu: 240, memory: 960Gi }\n");
    const { status, stdout } = await asked("--format", "json");
    expect(status).toBe(0);
    const { clusters } = JSON.parse(stdout);
    expect(clusters.length).toBeGreaterThan(4);
    const london = clusters.find(({ cluster }: { cluster: string }) => cluster === "uk/uk-lon-1");
    expect(london.tenantClusters).toContain("uk/harbour-trust/berths");
    expect(london.resources).toContainEqual({
      resource: "memory",
      asked: "320Gi",
      declared: "960Gi",
      over: false,
    });
  });

  test("what nobody declares is not judged, and the table says so", async () => {
    londonDeclares("");
    const { status, stdout } = await asked("uk");
    expect(status).toBe(0);
    expect(stdout).toMatch(/^ {2}cpu +80 +- {2}not judged$/m);
  });

  test("what does not fit ends it with 1, and the table is there", async () => {
    londonDeclares("  capacity: { cpu: 79 }\n");
    const { status, stdout } = await asked("uk");
    expect(status).toBe(1);
    expect(stdout).toMatch(/^ {2}cpu +80 +79 {2}does not fit$/m);
  });

  test("a tree that does not compile gives findings and no table", async () => {
    appendFileSync(join(copy.root, "jurisdictions/uk/tenants/harbour-trust.yaml"), "  no: 1\n");
    const { status, stdout } = await asked("uk");
    expect(status).toBe(1);
    expect(stdout).toContain("unknown-field");
    expect(stdout).not.toContain("declared");
  });

  test("a jurisdiction that is not there is misuse", async () => {
    const { status, stderr } = await asked("atlantis");
    expect(status).toBe(2);
    expect(stderr).toContain('no jurisdiction "atlantis"');
  });
});
