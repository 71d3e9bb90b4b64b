import { execFileSync } from "node:child_process";
import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { Enums, Models } from "@cyclonedx/cyclonedx-library";

/** Every Go module that an engine is built from; Go itself reads the engines' `go.mod`. */
export function goComponents(root: string): readonly Models.Component[] {
  const engines = join(root, "tools/engines");
  const modules = readdirSync(engines)
    .map((folder) => join(engines, folder, "go.mod"))
    .filter(existsSync)
    .flatMap(requiredModules);
  return [...new Map(modules.map((module) => [module.purl, module])).values()];
}

function requiredModules(file: string): readonly Models.Component[] {
  const text = execFileSync("go", ["mod", "edit", "-json", file], { encoding: "utf8" });
  const { Require } = JSON.parse(text) as {
    readonly Require?: readonly { readonly Path: string; readonly Version: string }[];
  };
  return (Require ?? []).map(({ Path, Version }) => {
    const purl = `pkg:golang/${Path.toLowerCase()}@${encodeURIComponent(Version)}`;
    return new Models.Component(Enums.ComponentType.Library, Path, {
      version: Version,
      purl,
      bomRef: purl,
      // Engines judge; nothing of them is in the output.
      scope: Enums.ComponentScope.Excluded,
    });
  });
}
