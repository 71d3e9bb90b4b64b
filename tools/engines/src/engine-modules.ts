import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

/** A Go module that an engine is built from, or that carries schemas or a chart. */
export interface EngineModule {
  readonly module: string;
  /** With its `v`. */
  readonly version: string;
  /** Digest of the module's zip as go.sum writes it: `h1:…`. */
  readonly digest: string;
}

const ENGINES_FOLDER = fileURLToPath(new URL("..", import.meta.url));

/**
 * Every module that the committed go.sum files below `tools/engines/` hold a zip's digest of, once
 * and sorted. Lines for a go.mod alone are left out: Go reads those from the same proxy.
 */
export function engineModules(folder: string = ENGINES_FOLDER): readonly EngineModule[] {
  const sums = readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((file) => /(^|[\\/])go\.sum$/.test(file))
    .flatMap((file) => readFileSync(join(folder, file), "utf8").split("\n"))
    .filter((line) => line !== "" && !line.includes("/go.mod "));
  return [...new Set(sums)].sort().map((line) => {
    const [module = "", version = "", digest = ""] = line.split(" ");
    return { module, version, digest };
  });
}
