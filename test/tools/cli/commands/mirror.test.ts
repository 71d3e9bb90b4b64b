import { appendFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { copyData, ROOT } from "../../../support/clone.ts";
import { inProcess } from "../../../support/in-process.ts";

let copy: ReturnType<typeof copyData>;
beforeEach(() => {
  copy = copyData();
});
afterEach(() => copy.dispose());

describe("bailiwick mirror", () => {
  test("names every image of the jurisdiction's registry, with the files that pull it", async () => {
    const { status, stdout } = await inProcess([
      "mirror",
      "uk",
      "--root",
      ROOT,
      "--format",
      "json",
    ]);
    expect(status).toBe(0);
    const { images, charts } = JSON.parse(stdout);
    const names = images.map(({ image }: { image: string }) => image);
    expect(names.length).toBeGreaterThan(6);
    const hosts = new Set(names.map((name: string) => name.split("/")[0]));
    expect([...hosts]).toHaveLength(1);
    // The syncer deploys DNS at run time: no render shows it.
    expect(names.some((name: string) => name.includes("/coredns/coredns:"))).toBe(true);
    const vcluster = images.find(({ image }: { image: string }) => image.includes("vcluster-oss"));
    expect(vcluster.by).toContain("apps/uk/tenants/harbour-trust/berths/values.yaml");
    expect(vcluster.digest).toBeNull();
    expect(charts.map(({ chart }: { chart: string }) => chart)).toEqual(["kyverno", "vcluster"]);
    for (const { repository, digest } of charts) {
      expect(repository).toContain("/charts");
      expect(digest).toMatch(/^h1:/);
    }
  });

  test("for people: sections with counts, and what no digest pins", async () => {
    const { stdout } = await inProcess(["mirror", "uk", "--root", ROOT]);
    expect(stdout).toMatch(/^\d+ images$/m);
    expect(stdout).toMatch(/^\d+ Go modules$/m);
    expect(stdout).toMatch(/ {2}yaml@\S+ {2}sha512-/);
    expect(stdout).toContain("by tag alone");
  });

  test("a tree that does not compile gives findings and no list", async () => {
    const tenant = join(copy.root, "jurisdictions/uk/tenants/harbour-trust.yaml");
    appendFileSync(tenant, "  nonsense: 1\n");
    const { status, stdout } = await inProcess(["mirror", "uk", "--root", copy.root]);
    expect(status).toBe(1);
    expect(stdout).toContain("unknown-field");
    expect(stdout).not.toContain("images");
  });

  test("a jurisdiction that is not there is misuse", async () => {
    const { status, stderr } = await inProcess(["mirror", "atlantis", "--root", ROOT]);
    expect(status).toBe(2);
    expect(stderr).toContain('no jurisdiction "atlantis"');
  });
});
