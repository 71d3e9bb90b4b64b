import { readdirSync, readFileSync } from "node:fs";
import { registerHooks } from "node:module";
import { join, relative } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import type { FindingDefinition } from "@bailiwick/model/finding";
import { RECORDED } from "./recording-finding.ts";

/** A definition, and its source file below the root, with forward slashes. */
export interface DefinedFinding {
  readonly definition: FindingDefinition;
  readonly path: string;
}

/**
 * Every finding that the sources can raise, by code. Definitions are private to the files that
 * raise them, so the sources are loaded with a recorder in the place of the model's function:
 * what is read is what runs, and not what a text search takes for it.
 */
export async function recordedFindings(root: string): Promise<readonly DefinedFinding[]> {
  const recorder = new URL("./recording-finding.ts", import.meta.url).href;
  const hooks = registerHooks({
    resolve: (specifier, context, next) =>
      specifier === "@bailiwick/model/finding"
        ? { url: recorder, shortCircuit: true }
        : next(specifier, context),
  });
  for (const path of raisingFiles(root)) await import(pathToFileURL(path).href);
  hooks.deregister();
  return RECORDED.map(({ definition, file }) => ({ definition, path: pathOf(root, file) })).sort(
    (left, right) => (left.definition.code < right.definition.code ? -1 : 1),
  );
}

function raisingFiles(root: string): readonly string[] {
  const tools = join(root, "tools");
  return readdirSync(tools, { recursive: true, encoding: "utf8" })
    .filter((path) => /^[a-z]+[\\/]src[\\/].*\.ts$/.test(path))
    .map((path) => join(tools, path))
    .filter((path) => readFileSync(path, "utf8").includes("@bailiwick/model/finding"))
    .sort();
}

function pathOf(root: string, file: string): string {
  const path = file.startsWith("file:") ? fileURLToPath(file) : file;
  return relative(root, path).replaceAll("\\", "/");
}
