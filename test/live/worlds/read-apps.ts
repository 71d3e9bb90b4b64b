import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { loadAll } from "js-yaml";
import type { ApiObject } from "../control-plane/api-answer.ts";

/** An object of the emitted output, with the file that holds it. */
export interface AppsObject {
  /** Below the folder of the output: `eu/bootstrap/appproject-root.yaml`. */
  readonly path: string;
  readonly object: ApiObject;
}

/**
 * Objects that a cluster is given, in order of their paths, from below a folder of the output.
 * Values, evidence and registers lie beside them and are for people and for Helm.
 */
export function readApps(apps: string, below: string): readonly AppsObject[] {
  const paths = globSync(`${below}/**/*.yaml`, { cwd: apps }).sort();
  return paths
    .filter((path) => !/(^|\/)(values|evidence|register)\.yaml$/.test(path))
    .flatMap((path) =>
      loadAll(readFileSync(join(apps, path), "utf8"))
        .filter((object) => object !== null && object !== undefined)
        .map((object) => ({ path, object: object as ApiObject })),
    );
}
