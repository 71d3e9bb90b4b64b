import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { TextFile } from "@bailiwick/model/text-file";

const ROOT = fileURLToPath(new URL("../..", import.meta.url));

/** Input files of the repository below some folders, as the compiler reads them. */
export function repositoryFiles(...folders: readonly string[]): readonly TextFile[] {
  return folders.flatMap((folder) =>
    readdirSync(join(ROOT, folder), { recursive: true, encoding: "utf8" })
      .map((name) => `${folder}/${name.replaceAll("\\", "/")}`)
      .filter((path) => path.endsWith(".yaml") && !/\/(pass|fail)\//.test(path))
      .sort()
      .map((path) => ({ path, text: readFileSync(join(ROOT, path), "utf8") })),
  );
}
