import { chmodSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { readTree } from "../../../../tools/cli/src/tree/read-tree.ts";

let root = "";
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "bailiwick-tree-"));
  write("jurisdictions/eu/jurisdiction.yaml", "kind: Jurisdiction\n");
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

function write(path: string, content: string | Buffer): void {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), content);
}

/** Findings as `code path`, and the paths that were read. */
async function read() {
  const { value, findings } = await readTree(root);
  return {
    found: findings.map(({ definition, origin }) => `${definition.code} ${origin.file}`),
    inputs: value.inputs.map(({ path }) => path),
    outputs: value.outputs.map(({ path }) => path),
  };
}

test("inputs and outputs are what lies in their folders, sorted by code unit", async () => {
  for (const path of [
    "jurisdictions/eu/tenants/b.yaml",
    "jurisdictions/eu/tenants/B.yaml",
    "jurisdictions/project.json",
    "templates/shape/template.yaml",
    "templates/shape/package.json",
    "templates/shape/node_modules/x/y.yaml",
    "policies/build/demand/demand.yaml",
    "policies/build/demand/pass/good.yaml",
    "policies/build/demand/fail/bad.yml",
    "apps/README.md",
    "apps/project.json",
    "apps/eu/README.md",
    "apps/eu/.hidden",
    "apps/eu/values.yaml",
    "tools/x.yaml",
  ]) {
    write(path, "a: 1\n");
  }
  expect(await read()).toEqual({
    found: [],
    inputs: [
      "jurisdictions/eu/jurisdiction.yaml",
      "jurisdictions/eu/tenants/B.yaml",
      "jurisdictions/eu/tenants/b.yaml",
      "policies/build/demand/demand.yaml",
      "templates/shape/template.yaml",
    ],
    outputs: ["apps/eu/.hidden", "apps/eu/README.md", "apps/eu/values.yaml"],
  });
});

test("texts are read as they are, byte order mark and line ends included", async () => {
  write("jurisdictions/eu/jurisdiction.yaml", "\uFEFFkind: ä\r\n");
  const { value } = await readTree(root);
  expect(value.inputs[0]?.text).toBe("\uFEFFkind: ä\r\n");
});

describe("readTree reports and leaves out", () => {
  const TENANT = "jurisdictions/eu/tenants/a.yaml";

  test.each<[string, string, string | Buffer]>([
    ["not-utf-8", TENANT, Buffer.from([0x61, 0xff])],
    ["nul-byte", TENANT, "a\0b"],
    ["file-too-large", TENANT, Buffer.alloc(1024 * 1024 + 1, "a")],
    ["other-yaml-ending", "jurisdictions/eu/tenants/a.yml", "a: 1\n"],
    ["other-yaml-ending", "jurisdictions/eu/tenants/a.YAML", "a: 1\n"],
    ["unsafe-path", "jurisdictions/eu/tenants/a b.yaml", "a: 1\n"],
    ["unsafe-path", "jurisdictions/eü/tenants/a.yaml", "a: 1\n"],
    ["unsafe-path", "apps/eu/ä.txt", "a: 1\n"],
    ["file-too-large", "apps/eu/large.bin", Buffer.alloc(1024 * 1024 + 1)],
  ])("%s %s", async (code, path, content) => {
    write(path, content);
    expect(await read()).toEqual({
      found: [`${code} ${path}`],
      inputs: ["jurisdictions/eu/jurisdiction.yaml"],
      outputs: [],
    });
  });

  test.each(["jurisdictions/eu/link.yaml", "policies/link", "templates", "apps/eu", "apps"])(
    "a symbolic link at %s",
    async (path) => {
      mkdirSync(dirname(join(root, path)), { recursive: true });
      symlinkSync(join(root, "jurisdictions"), join(root, path));
      const { found, inputs } = await read();
      expect(found).toEqual([`symbolic-link ${path}`]);
      expect(inputs).toEqual(["jurisdictions/eu/jurisdiction.yaml"]);
    },
  );

  test("a socket", async () => {
    const server = createServer();
    await new Promise<void>((listening) => {
      server.listen(join(root, "jurisdictions/eu/s.yaml"), listening);
    });
    const { found } = await read();
    await new Promise((closed) => server.close(closed));
    expect(found).toEqual(["special-file jurisdictions/eu/s.yaml"]);
  });

  test("a room that is no folder", async () => {
    write(TENANT, "a: 1\n");
    write("policies", "a: 1\n");
    expect((await read()).found).toEqual(["special-file policies"]);
  });

  test.skipIf(process.getuid?.() === 0)("a folder that nobody lets it read", async () => {
    write(TENANT, "a: 1\n");
    const folder = join(root, "jurisdictions/eu/tenants");
    chmodSync(folder, 0);
    const { found } = await read();
    chmodSync(folder, 0o700);
    expect(found).toEqual(["folder-unreadable jurisdictions/eu/tenants"]);
  });

  test.skipIf(process.getuid?.() === 0)("what nobody lets it read", async () => {
    write(TENANT, "a: 1\n");
    chmodSync(join(root, TENANT), 0);
    expect((await read()).found).toEqual([`file-unreadable ${TENANT}`]);
  });
});

test("a file of exactly 1 MiB is read", async () => {
  write("jurisdictions/eu/tenants/a.yaml", Buffer.alloc(1024 * 1024, "a"));
  expect((await read()).inputs).toContain("jurisdictions/eu/tenants/a.yaml");
});

test("an output that is not UTF-8 is read all the same, so that it can be compared", async () => {
  write("apps/eu/values.yaml", Buffer.from([0x61, 0xff, 0]));
  const { value, findings } = await readTree(root);
  expect(findings).toEqual([]);
  expect(value.outputs).toEqual([{ path: "apps/eu/values.yaml", text: "a\uFFFD\0" }]);
});

test("a root without jurisdictions/ is reported, and --root is offered", async () => {
  const { value, findings } = await readTree(join(root, "elsewhere"));
  expect(value).toEqual({ inputs: [], outputs: [] });
  expect(findings.map(({ definition }) => definition.code)).toEqual(["no-jurisdictions-folder"]);
  expect(findings[0]?.hint).toContain("--root");
});

test("many files are read", async () => {
  for (let index = 0; index < 150; index += 1) write(`apps/eu/f${index}.yaml`, `${index}\n`);
  const { value } = await readTree(root);
  expect(value.outputs.map(({ path, text }) => `apps/eu/f${text.trim()}.yaml` === path)).toEqual(
    Array.from({ length: 150 }, () => true),
  );
});
