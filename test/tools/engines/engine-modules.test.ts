import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { engineModules } from "../../../tools/engines/src/engine-modules.ts";

test("zips of every go.sum below the folder, once and sorted, without go.mod lines", () => {
  const folder = mkdtempSync(join(tmpdir(), "bailiwick-sums-"));
  for (const [name, text] of [
    ["one", "z.example/b v1.0.0 h1:b=\nz.example/b v1.0.0/go.mod h1:m=\n"],
    ["two/deep", "z.example/b v1.0.0 h1:b=\na.example/a v2.0.0 h1:a=\n"],
  ]) {
    mkdirSync(join(folder, String(name)), { recursive: true });
    writeFileSync(join(folder, String(name), "go.sum"), String(text));
  }
  expect(engineModules(folder)).toEqual([
    { module: "a.example/a", version: "v2.0.0", digest: "h1:a=" },
    { module: "z.example/b", version: "v1.0.0", digest: "h1:b=" },
  ]);
  rmSync(folder, { recursive: true });
});
