import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { bailiwick } from "../../../support/clone.ts";

const folder = mkdtempSync(join(tmpdir(), "bailiwick-prove-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const prove = (args: readonly string[], input?: string) =>
  bailiwick(["prove", ...args, "--jurisdiction", "eu"], { ...(input !== undefined && { input }) });

describe("prove", () => {
  test("what was compiled names no place that is not declared", () => {
    const { status, stdout, stderr } = prove(["apps/eu"]);
    expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
    expect(stdout).toMatch(/\neu {2}\d+ places: \d+ inside, \d+ inert, 0 outside, 0 unknown {2}/);
    expect(stdout).toMatch(
      /inside {2}siem-fra {2}DE, rheinwerk {2}jurisdictions\/eu\/jurisdiction.yaml:\d+\n/,
    );
    expect(stdout).toContain("declared, not checked");
  });

  test("standard input, with a place that nobody declared", () => {
    const { status, stdout } = prove(["-"], "a: 1\nimage: ghcr.example/x\n");
    expect(status).toBe(1);
    expect(stdout).toMatch(
      /^error proved-place-unknown +-:2:1\n {2}image "ghcr.example\/x" is not declared in eu\n/,
    );
    expect(stdout).toContain("- { name: ghcr-example, kind: registry, hosts: [ghcr.example]");
  });

  test("a folder as JSON; what was not looked at is said", () => {
    mkdirSync(join(folder, "sub/chart"), { recursive: true });
    writeFileSync(join(folder, "a.yaml"), "x: swift.rheinwerk.example\n");
    writeFileSync(join(folder, "sub/b.json"), '{"apiVersion":"v1","kind":"Pod","x":"f.example"}');
    writeFileSync(join(folder, "sub/lock.json"), '{"x":"f.example"}');
    writeFileSync(join(folder, "sub/script.sh"), "curl f.example");
    writeFileSync(join(folder, "sub/chart/Chart.yaml"), "name: x\n");
    const { status, stdout, stderr } = prove([folder, "--format", "json"]);
    expect(status).toBe(1);
    const { counts, places } = JSON.parse(stdout);
    expect(counts).toMatchObject({ places: 2, inside: 1, unknown: 1 });
    expect(places[0].declared).toMatchObject({
      entry: "swift-gateway",
      country: "DE",
      checked: false,
    });
    expect(stderr).toMatch(/not proved: \S+sub\/chart: .*no version\nnot looked at: 2 files/);
  });

  test("SARIF, Markdown, and a jurisdiction without a tree around it", () => {
    const files = ["--jurisdiction-file", "jurisdictions/eu/jurisdiction.yaml"];
    const alone = (format: string) =>
      bailiwick(["prove", "-", ...files, "--format", format], { input: "a: f.example\n" });
    const [result] = JSON.parse(alone("sarif").stdout).runs[0].results;
    expect(result).toMatchObject({ ruleId: "proved-place-unknown", level: "error" });
    expect(alone("markdown").stdout).toContain(
      '| host "f.example" is not declared in eu | `-:1` |',
    );
    const path = join(folder, "mine.yaml");
    writeFileSync(path, readFileSync("jurisdictions/eu/jurisdiction.yaml", "utf8"));
    const inside = bailiwick(["prove", "-", "--jurisdiction-file", path], {
      input: "a: vault.fra.rheinwerk.example\n",
    });
    expect(inside.status).toBe(0);
    expect(inside.stdout).toContain(`inside  vault  DE, rheinwerk  ${path}:`);
    expect(bailiwick(["prove", "-"]).status).toBe(2);
  });

  test.each([
    [["apps/eu", "--root", "docs"], /there is no jurisdiction eu under/],
    [["apps/nothing"], /ENOENT|no such file/],
    [["docs/decisions"], /there is no YAML in docs\/decisions/],
  ])("%j ends with 2", (args, said) => {
    const { status, stderr } = prove(args);
    expect(status).toBe(2);
    expect(stderr).toMatch(said);
  });
});
