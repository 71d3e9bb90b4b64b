import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { isOutput } from "../tree/tree-paths.ts";

/** Texts of all output files below a folder, by path from there. */
export function walkOutputs(root: string): ReadonlyMap<string, string> {
  const apps = join(root, "apps");
  if (!existsSync(apps)) return new Map();
  const files = readdirSync(apps, { recursive: true, withFileTypes: true });
  return new Map(
    files
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name).slice(root.length + 1))
      .filter((path) => isOutput(path))
      .map((path) => [path, readFileSync(join(root, path), "utf8")]),
  );
}
