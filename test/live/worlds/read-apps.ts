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

/** Evidence and registers, and the values that charts are given. */
const FOR_PEOPLE_AND_HELM = /\/(values|evidence|register)\.yaml$|^[a-z-]+\/policy-engine\//;

/**
 * Objects that a cluster is given, in order of their paths, from below a folder of the output.
 */
export function readApps(apps: string, below: string): readonly AppsObject[] {
  return globSync(`${below}/**/*.yaml`, { cwd: apps })
    .map((path) => path.replaceAll("\\", "/"))
    .sort()
    .filter((path) => !FOR_PEOPLE_AND_HELM.test(path))
    .flatMap((path) =>
      loadAll(readFileSync(join(apps, path), "utf8"))
        .filter((object) => object !== null && object !== undefined)
        .map((object) => ({ path, object: object as ApiObject })),
    );
}
