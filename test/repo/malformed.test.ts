import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import type { Diagnostic } from "@bailiwick/model/diagnostic";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { compileTree } from "../../tools/cli/src/commands/compile.ts";
import { bailiwick, ROOT } from "../support/clone.ts";
import { BROKEN_NAMES } from "./malformed/broken-names.ts";
import { BROKEN_SHAPE } from "./malformed/broken-shape.ts";
import { BROKEN_TEXT } from "./malformed/broken-text.ts";
import { type DamagedLine, TENANT, WAIVER } from "./malformed/damaged-line.ts";

const WAIVER_TEXT = `# yaml-language-server: $schema=../../../tools/model/schema/waiver.schema.json
apiVersion: bailiwick.dev/v1
kind: Waiver
metadata: { name: drill }
spec:
  code: kubernetes-skew-untested
  object: { path: ${TENANT}, pointer: /spec/clusters/0/kubernetes/version }
  reason: the review of the newer version ends in spring
  approver: platform-lead
  until: "2027-03-31"
`;

let root = "";
let healthy: ReadonlyMap<string, Buffer>;
const touched: string[] = [];
/** Advice that the tree gets as it is; no row is about it. */
const standing = new Set<string>();
let written: ReadonlyMap<string, Buffer>;
beforeAll(async () => {
  root = mkdtempSync(join(tmpdir(), "bailiwick-malformed-"));
  cpSync(join(ROOT, "test/golden/smallest-eu/input"), root, { recursive: true });
  for (const room of ["templates", "policies"]) {
    // Documents that prove a policy are read by engines, and not here.
    const filter = (path: string) => !/[/\\](pass|fail)$/.test(path);
    cpSync(join(ROOT, room), join(root, room), { recursive: true, filter });
  }
  const older = 'kubernetes: { version: "1.35" }, snapshots: {';
  const tenant = readFileSync(join(root, TENANT), "utf8");
  writeFileSync(join(root, TENANT), tenant.replace("snapshots: {", older));
  write(WAIVER, WAIVER_TEXT);
  const { status, said } = await compile();
  expect(status).toBe(0);
  for (const { code, file } of said) standing.add(`${code} ${file}`);
  healthy = filesBelow("jurisdictions", "templates", "policies");
  written = filesBelow("apps");
});
afterEach(() => {
  for (const path of touched.splice(0)) {
    rmSync(join(root, path), { recursive: true, force: true });
    const bytes = healthy.get(path);
    if (bytes) write(path, bytes);
  }
});
afterAll(() => rmSync(root, { recursive: true, force: true }));

const ROWS = [...BROKEN_TEXT, ...BROKEN_SHAPE, ...BROKEN_NAMES].map(
  (row) => [row.path, row.what, row] as const,
);

test("the table holds at least sixty different mistakes, of every kind of file", () => {
  expect(new Set(ROWS.map(([path, , { from, to }]) => `${path} ${from} ${to}`)).size).toBe(
    ROWS.length,
  );
  expect(ROWS.length).toBeGreaterThanOrEqual(60);
  expect(new Set(ROWS.map(([path]) => path)).size).toBeGreaterThanOrEqual(9);
});

describe("a mistake in a file is found at its file, line and column", () => {
  test.each(ROWS)("%s: %s", async (path, _, row) => {
    const at = damage(row);
    const { status, said } = await compile();
    expect(said.map(({ code, file }) => `${code} ${file}`).sort()).toEqual(
      [`${row.code} ${path}`, ...(row.also ?? [])].sort(),
    );
    const own = said.find(({ code, file }) => code === row.code && file === path);
    expect(`${own?.line}:${own?.column}`).toBe(at);
    expect(own?.hint, "every mistake has a fix").toBeTruthy();
    expect(status).toBe(1);
    expect(filesBelow("apps")).toEqual(written);
  });
});

describe("what cannot be a file of ours is found by its name", () => {
  const FILE = "jurisdictions/eu/tenants/other.yaml";
  test.each<[what: string, code: string, path: string, make: (place: string) => void]>([
    ["10 MB", "file-too-large", FILE, (place) => writeFileSync(place, "a: b\n".repeat(2e6))],
    ["a NUL byte", "nul-byte", FILE, (place) => writeFileSync(place, "kind: Te\0nant\n")],
    [
      "Latin-1",
      "not-utf-8",
      FILE,
      (place) => writeFileSync(place, Buffer.from("a: \xfc", "latin1")),
    ],
    [
      "UTF-16",
      "not-utf-8",
      FILE,
      (place) => writeFileSync(place, Buffer.from("\ufeffa", "utf16le")),
    ],
    ["a link to a file", "symbolic-link", FILE, (place) => symlinkSync("acme-bank.yaml", place)],
    ["a link to nowhere", "symbolic-link", FILE, (place) => symlinkSync("nowhere.yaml", place)],
    ["a link out of the tree", "symbolic-link", FILE, (place) => symlinkSync(tmpdir(), place)],
    ["a linked folder", "symbolic-link", "policies/more", (place) => symlinkSync("build", place)],
    ["another ending", "other-yaml-ending", `${FILE.slice(0, -5)}.yml`, text("kind: Tenant\n")],
    ["a space in the name", "unsafe-path", FILE.replace("other", "o ther"), text("a: b\n")],
    ["dots in the name", "file-outside-its-place", "jurisdictions/eu/x..yaml", text("a: b\n")],
    ["a folder too deep", "file-outside-its-place", FILE.replace("ts/", "ts/a/"), text("a: b\n")],
    ["no jurisdiction", "file-without-jurisdiction", FILE.replace("eu", "atlantis"), tenant],
  ])("%s", async (_, code, path, make) => {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    touched.push(path);
    make(join(root, path));
    const { status, said } = await compile();
    expect(said).toMatchObject([{ code, file: path, column: 1 }]);
    expect(status).toBe(1);
    expect(filesBelow("apps")).toEqual(written);
  });

  function text(content: string) {
    return (place: string) => writeFileSync(place, content);
  }

  function tenant(place: string): void {
    const words = readFileSync(join(root, TENANT), "utf8");
    writeFileSync(place, words.replace("name: acme-bank", "name: other"));
  }
});

test("the command ends with 1, and prints findings and no stack", () => {
  damage(BROKEN_TEXT[0] as DamagedLine);
  touched.push("jurisdictions/eu/tenants/other.yaml");
  write("jurisdictions/eu/tenants/other.yaml", "kind: Te\0nant\n");
  const { status, stdout, stderr } = bailiwick(["compile", "--root", root]);
  expect(status).toBe(1);
  expect(stdout).toMatch(/^2 errors, .*Nothing was written\.$/m);
  expect(stdout).toMatch(/^error syntax-error +\S+acme-bank\.yaml:9:3$/m);
  expect(stdout + stderr).not.toMatch(/^ +at .*:\d+:\d+/m);
  expect(filesBelow("apps")).toEqual(written);
});

/** Writes the damage; returns line and column of its mark. */
function damage({ path, from, to }: DamagedLine): string {
  const text = readFileSync(join(root, path), "utf8");
  const damaged = text.replace(from, to);
  const clean = damaged.replace("«", "");
  if (clean === text) throw new Error(`nothing in ${path} matches ${from}`);
  touched.push(path);
  write(path, clean);
  const before = damaged.slice(0, damaged.indexOf("«")).split("\n");
  return `${before.length}:${(before.at(-1) ?? "").length + 1}`;
}

/** Runs the command; what it printed, as a program reads it. */
async function compile() {
  let printed = "";
  const print = (text: string) => {
    printed += text;
  };
  const terminal = { format: "json", colours: false, print, note: print } as const;
  const status = await compileTree(root, terminal);
  const { diagnostics } = JSON.parse(printed) as { diagnostics: readonly Diagnostic[] };
  const said = diagnostics.filter(({ code, file }) => !standing.has(`${code} ${file}`));
  return { status, said };
}

function write(path: string, content: string | Buffer): void {
  mkdirSync(join(root, dirname(path)), { recursive: true });
  writeFileSync(join(root, path), content);
}

function filesBelow(...rooms: readonly string[]): ReadonlyMap<string, Buffer> {
  const files = rooms.flatMap((room) =>
    readdirSync(join(root, room), { recursive: true, withFileTypes: true }),
  );
  return new Map(
    files
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .sort()
      .map((path) => [path.slice(root.length + 1), readFileSync(path)]),
  );
}
