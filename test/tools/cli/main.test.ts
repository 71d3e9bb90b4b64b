import { spawnSync } from "node:child_process";
import { describe, expect, test } from "vitest";
import { bailiwick, ROOT } from "../../support/clone.ts";

describe("the command line", () => {
  test("says what it can do, with examples", () => {
    const { status, stdout } = bailiwick(["--help"]);
    expect(status).toBe(0);
    expect(stdout).toContain("compile");
    expect(stdout).toContain("check");
    for (const verb of ["compile", "check", "publish"]) {
      expect(bailiwick([verb, "--help"]).stdout).toContain(`$ npx bailiwick ${verb}`);
    }
  });

  test.each([
    [["--nonsense"], "unknown option"],
    [["complie"], "Did you mean compile?"],
    [["compile", "--format", "xml"], "Allowed choices are pretty, json"],
    [["check", "--jurisdiction", "atlantis", "--no-engines"], 'no jurisdiction "atlantis"'],
    [[], "Usage"],
  ])("misuse ends with 2: %j", (args, words) => {
    const { status, stdout, stderr } = bailiwick(args);
    expect(stderr).toContain(words);
    expect(stdout).toBe("");
    expect(status).toBe(2);
  });

  test("a reader that goes away ends it in silence", () => {
    const program = `"${process.execPath}" tools/cli/bin/bailiwick.js`;
    const line = `${program} mirror eu --format json | head -c 1`;
    const { stdout, stderr } = spawnSync("sh", ["-c", line], { cwd: ROOT, encoding: "utf8" });
    expect(stdout).toBe("{");
    expect(stderr).toBe("");
  });

  test("a folder without jurisdictions is a finding that names the way out", () => {
    const { status, stdout } = bailiwick(["compile", "--root", "docs"]);
    expect(stdout).toContain("error no-jurisdictions-folder");
    expect(stdout).toContain("--root");
    expect(status).toBe(1);
  });
});
