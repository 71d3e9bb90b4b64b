import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Template } from "@bailiwick/model/kinds/template";
import { load } from "js-yaml";
import { ROOT } from "./clone.ts";

/** The frozen template that the repository's tenants pin. */
export const RELEASE = load(
  readFileSync(join(ROOT, "templates/tenant-cluster/releases/1.0.0.yaml"), "utf8"),
) as Template;

/** The Go module that carries the chart, as its registry serves it: folder and digest. */
export function chartModule(): { Dir: string; Sum: string } {
  const { module, version } = RELEASE.spec.chart;
  const options = {
    encoding: "utf8",
    env: { ...process.env, GOTOOLCHAIN: "local", GOFLAGS: "" },
  } as const;
  const json = execFileSync("go", ["mod", "download", "-json", `${module}@v${version}`], options);
  return JSON.parse(json) as { Dir: string; Sum: string };
}
