import { execFileSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { releaseText } from "../../tools/cli/src/release-text.ts";
import { bailiwick, copyRepository, ROOT } from "../support/clone.ts";

const TEMPLATE = "templates/tenant-cluster";
const RELEASES = `${TEMPLATE}/releases`;

describe("a released file never changes", () => {
  test("in no commit that this clone knows", ({ skip }) => {
    if (!existsSync(join(ROOT, ".git"))) skip("no Git history: only the record was compared");
    const isShallow = git("rev-parse", "--is-shallow-repository").trim() === "true";
    // A runner has to fetch everything; a person may have asked for less, and sees it said.
    expect(isShallow && process.env.CI, "fetch the whole history").toBeFalsy();
    const everywhere = blobsOf(git(...HISTORY, "HEAD", "--", "templates/*/releases/*.yaml"));
    if (isShallow) skip("the history is shallow: only the record was compared");
    expect(everywhere.size).toBeGreaterThan(0);
    for (const [path, blobs] of everywhere) {
      expect([...blobs], path).toEqual([git("hash-object", "--", path).trim()]);
    }
  });

  test("a history with a change, a deletion or a second birth is noticed", () => {
    const raw = (blob: string, status: string) =>
      `:100644 100644 0 ${blob} ${status}\ta/1.0.0.yaml`;
    const blobs = (...lines: readonly string[]) => [
      ...(blobsOf(lines.join("\n")).get("a/1.0.0.yaml") ?? []),
    ];
    expect(blobs(raw("b1", "A"))).toEqual(["b1"]);
    expect(blobs(raw("b2", "M"), "", raw("b1", "A"))).toEqual(["b2", "b1"]);
    expect(blobs(raw("b1", "A"), raw("0000", "D"), raw("b1", "A"))).toEqual(["b1", "0000"]);
  });
});

describe("the working copy", () => {
  const version = versionOf(ROOT);
  const copy = readFileSync(join(ROOT, TEMPLATE, "template.yaml"), "utf8");
  const changesets = readdirSync(join(ROOT, ".changeset")).filter((name) => name.endsWith(".md"));

  test("is ahead of its release exactly while a changeset says so", () => {
    const released = readFileSync(join(ROOT, RELEASES, `${version}.yaml`), "utf8");
    const about = changesets.filter((name) =>
      readFileSync(join(ROOT, ".changeset", name), "utf8").includes("@bailiwick/tenant-cluster"),
    );
    expect(releaseText(copy, version) !== released).toBe(about.length > 0);
  });
});

test("changeset, version, freeze, pin: a release reaches those who pin it, and nobody else", () => {
  const { root, dispose } = copyRepository();
  const old = filesOf(root, RELEASES);
  const next = versionOf(root).replace(/\.(\d+)\.\d+$/, (_, minor) => `.${Number(minor) + 1}.0`);
  edit(root, `${TEMPLATE}/template.yaml`, "pods: 400", "pods: 300");
  const words = '---\n"@bailiwick/tenant-cluster": minor\n---\n\nFewer pods by default.\n';
  writeFileSync(join(root, ".changeset/fewer-pods.md"), words);

  execFileSync("npm", ["run", "version"], { cwd: root, encoding: "utf8", stdio: "pipe" });
  expect(versionOf(root)).toBe(next);
  expect(readdirSync(join(root, ".changeset")).filter((name) => name.endsWith(".md"))).toEqual([]);
  const log = readFileSync(join(root, TEMPLATE, "CHANGELOG.md"), "utf8");
  expect(log).toMatch(new RegExp(`## ${next}\n\n### Minor Changes\n[^]*Fewer pods by default\\.`));
  const released = filesOf(root, RELEASES);
  expect(released.get(`${next}.yaml`)).toContain("    pods: 300\n");
  for (const [path, text] of old) {
    if (path.endsWith(".yaml")) expect(released.get(path), path).toBe(text);
    else expect(released.get(path)?.startsWith(text), path).toBe(true);
  }

  const before = filesOf(root, "apps");
  expect(compile(root)).toContain("created 0 · updated 0 · removed 0");
  const pin = `template: { name: tenant-cluster, version: ${next} }, snapshots: {`;
  edit(root, "jurisdictions/eu/tenants/acme-bank.yaml", "snapshots: {", pin);
  compile(root);
  const after = filesOf(root, "apps");
  const changed = [...after].filter(([path, text]) => before.get(path) !== text);
  // A host lets the images that a template brings through by their full names.
  const reached = /^eu\/(tenant-baseline\/|.*acme-bank|.*policy-require-image-digests\.yaml$)/;
  const foreign = changed.filter(([path]) => !reached.test(path));
  expect(foreign.map(([path]) => path)).toEqual([]);
  expect([...before.keys()].filter((path) => !after.has(path))).toEqual([]);
  const values = "eu/tenants/acme-bank/payments/values.yaml";
  expect(before.get(values)).toContain("count/pods: 400");
  expect(after.get(values)).toContain("count/pods: 300");
  dispose();
});

const HISTORY = [
  "log",
  "--format=",
  "--raw",
  "--no-abbrev",
  "--no-renames",
  "--full-history",
  "-m",
];

function git(...args: readonly string[]): string {
  return execFileSync("git", [...args], { cwd: ROOT, encoding: "utf8" });
}

/** Every content that each path of a raw log ever had; zeros where it was deleted. */
function blobsOf(rawLog: string): ReadonlyMap<string, ReadonlySet<string>> {
  const blobs = new Map<string, Set<string>>();
  for (const [, blob = "", path = ""] of rawLog.matchAll(/^:\d+ \d+ \w+ (\w+) [A-Z]\t(.+)$/gm)) {
    blobs.set(path, (blobs.get(path) ?? new Set()).add(blob));
  }
  return blobs;
}

function versionOf(root: string): string {
  const text = readFileSync(join(root, TEMPLATE, "package.json"), "utf8");
  return (JSON.parse(text) as { version: string }).version;
}

function edit(root: string, path: string, from: string, to: string): void {
  const text = readFileSync(join(root, path), "utf8");
  expect(text).toContain(from);
  writeFileSync(join(root, path), text.replace(from, to));
}

function compile(root: string): string {
  const { status, stdout } = bailiwick(["compile", "--root", root]);
  expect(status, stdout).toBe(0);
  return stdout;
}

/** Texts of a folder, by path below it. */
function filesOf(root: string, folder: string): ReadonlyMap<string, string> {
  const entries = readdirSync(join(root, folder), { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile());
  return new Map(
    files.map(({ parentPath, name }) => {
      const path = join(parentPath, name);
      return [path.slice(join(root, folder).length + 1), readFileSync(path, "utf8")];
    }),
  );
}
