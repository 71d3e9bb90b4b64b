import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { readAnything } from "../../../../tools/cli/src/tree/read-anything.ts";

const folder = mkdtempSync(join(tmpdir(), "bailiwick-read-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const FILES: Readonly<Record<string, string>> = {
  "b.yaml": "b: 1",
  "a/z.yml": "z: 1",
  "a/object.json": '{"apiVersion": "v1", "kind": "Pod"}',
  "a/lock.json": "{}",
  "a/README.md": "words",
  ".git/config.yaml": "git: 1",
  "node_modules/x/x.yaml": "x: 1",
  "chart/Chart.yaml": "name: x",
  "chart/templates/x.yaml": "{{ .x }}",
};

test("YAML and objects in JSON, sorted; what is no part of the tree is left alone", async () => {
  for (const [path, text] of Object.entries(FILES)) {
    mkdirSync(join(folder, path, ".."), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  symlinkSync(join(folder, "b.yaml"), join(folder, "link.yaml"));
  const { files, charts, passedOver } = await readAnything(`${folder}/`);
  expect(files.map(({ path }) => path.slice(folder.length + 1))).toEqual([
    "a/object.json",
    "a/z.yml",
    "b.yaml",
  ]);
  expect(charts).toEqual([join(folder, "chart")]);
  expect(passedOver).toBe(2);
  expect((await readAnything(join(folder, "a/lock.json"))).files).toHaveLength(1);
});
