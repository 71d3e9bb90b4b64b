import { spawnSync } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { bailiwick, copyData, ROOT } from "../../../support/clone.ts";
import { inProcess } from "../../../support/in-process.ts";

const SHELLS = ["bash", "zsh", "fish", "powershell"];

let copy: ReturnType<typeof copyData>;
beforeAll(() => {
  copy = copyData();
});
afterAll(() => copy.dispose());

/** What is offered for the last of some words, in a tree of its own. */
async function offered(...words: readonly string[]): Promise<readonly string[]> {
  const [verb = "", ...rest] = words;
  const root = ["--root", copy.root];
  const { status, stdout } = await asked(words.length > 1 ? [verb, ...root, ...rest] : words);
  expect(status).toBe(0);
  return stdout.split("\n").flatMap((line) => /^([^:\t]+)\t/.exec(line)?.[1] ?? []);
}

const asked = (words: readonly string[]) => inProcess(["complete", "--", ...words]);

describe("completion", () => {
  test("knows verbs, kinds of input, flags and their choices", async () => {
    expect(await offered("ch")).toEqual(["check"]);
    expect(await offered("new", "jur")).toEqual(["jurisdiction"]);
    expect(await offered("check", "--as")).toEqual(["--as-of"]);
    expect(await offered("check", "--format", "s")).toEqual(["sarif"]);
    expect(await offered("new", "tenant", "--legal")).toEqual(["--legal-name"]);
    expect(await offered("completion", "")).toEqual(expect.arrayContaining(SHELLS));
  });

  test("knows jurisdictions, tenants and regulations of the tree, as they are now", async () => {
    expect(await offered("publish", "")).toEqual(["ch", "eu", "no", "uk"]);
    expect(await offered("check", "--jurisdiction", "u")).toEqual(["uk"]);
    expect(await offered("why", "no/")).toEqual(["no/fjellkraft", "no/nordvik"]);
    expect(await offered("new", "tenant", "--regulations", "uk")).toEqual(["uk-gdpr"]);
    mkdirSync(join(copy.root, "jurisdictions/se"));
    writeFileSync(join(copy.root, "jurisdictions/se/jurisdiction.yaml"), "");
    expect(await offered("publish", "s")).toEqual(["se"]);
  });

  test("knows the files that explain takes, and no others", async () => {
    expect(await offered("explain", "jurisdictions/no/")).toEqual([
      "jurisdictions/no/control-plane-clusters/no-osl-1.yaml",
      "jurisdictions/no/jurisdiction.yaml",
      "jurisdictions/no/tenants/fjellkraft.yaml",
      "jurisdictions/no/tenants/nordvik.yaml",
    ]);
    expect(await offered("explain", "apps/no/tenants/nordvik/on/v")).toEqual([
      "apps/no/tenants/nordvik/on/values.yaml",
    ]);
    expect(await offered("explain", "templates/tenant-cluster/pa")).toEqual([]);
    expect(await offered("explain", "apps/README")).toEqual([]);
    expect(await offered("explain", "apps/../")).toEqual([]);
    expect(await offered("explain", "node_modules/")).toEqual([]);
    const all = await offered("explain", "");
    expect(all).toContain("policies/regulations/dora.yaml");
    expect(all).toContain("apps/eu/tenants/acme-bank/payments/values.yaml");
  });

  test("where there is no tree it offers nothing, and does not fail", async () => {
    const { status, stdout } = await asked(["why", "--root", join(copy.root, "gone"), ""]);
    expect({ status, stdout }).toEqual({ status: 0, stdout: ":4\n" });
  });
});

describe("the script", () => {
  test.each(SHELLS)("for %s asks this program", (shell) => {
    const { status, stdout } = bailiwick(["completion", shell]);
    expect(status).toBe(0);
    expect(stdout).toMatch(/bailiwick complete '?--/);
  });

  test("for a shell that nobody wrote one for is refused", async () => {
    const { status, stderr } = await inProcess(["completion", "csh"]);
    expect(stderr).toContain("Allowed choices are zsh, bash, fish, powershell");
    expect(status).toBe(2);
  });

  test("completes in a real bash what stands in the tree", () => {
    const program = join(ROOT, "tools/cli/bin/bailiwick.js");
    const script = join(ROOT, "test/tools/cli/completion/complete.sh");
    const { stdout, stderr } = spawnSync(
      "bash",
      [script, process.execPath, program, "why", "eu/ac"],
      { cwd: copy.root, encoding: "utf8" },
    );
    expect(stderr).toBe("");
    expect(stdout).toMatch(/^complete .*__bailiwick_complete bailiwick\neu\/acme-bank *\n$/);
  });
});
