import { readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { EngineError } from "../engine-error.ts";

/** A Go module that carries schemas. */
export interface SchemaSource {
  /** For people: `Kubernetes`. */
  readonly title: string;
  readonly module: string;
  /** With its `v`: `v1.36.3`. */
  readonly version: string;
  /** Digest of the module's zip, as go.sum writes it: `h1:…`. */
  readonly sum: string;
  /** How its files are read: an OpenAPI v3 document a group, definitions of custom resources, or
   * the values schema of a chart. */
  readonly form: "open-api" | "definitions" | "chart-values";
  /** File or folder inside the module. */
  readonly path: string;
  /** Folder with the go.mod and go.sum that pin it; a chart is pinned by its template instead. */
  readonly moduleFolder: string;
}

/** Folder that holds one Go module for each pinned source. */
export const SOURCES_FOLDER = fileURLToPath(new URL("../../schemas/", import.meta.url));

/** Reads a pin below `tools/engines/schemas/`: its go.mod requires one module and no other. */
export function pinnedSource(
  name: string,
  told: Pick<SchemaSource, "title" | "form" | "path">,
): SchemaSource {
  const moduleFolder = join(SOURCES_FOLDER, name);
  const goMod = readFileSync(join(moduleFolder, "go.mod"), "utf8");
  const [, module = "", version = ""] = /^require (\S+) (v\S+)$/m.exec(goMod) ?? [];
  const sums = readFileSync(join(moduleFolder, "go.sum"), "utf8").split("\n");
  const [, , sum] = sums.map((line) => line.split(" ")).find(isSumOf(module, version)) ?? [];
  if (!sum) throw new EngineError(`${moduleFolder}: go.sum has no digest of its module`);
  return { ...told, module, version, sum, moduleFolder };
}

function isSumOf(module: string, version: string): (line: readonly string[]) => boolean {
  return ([name, of]) => name === module && of === version;
}
