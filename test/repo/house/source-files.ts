import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { TextFile } from "@bailiwick/model/text-file";
import { ROOT } from "../../support/clone.ts";

const LEFT_OUT = /(^|\/)(node_modules|\.git|\.nx)(\/|$)/;

/** Text files of the repository below some folders (the root is ""), by path. */
export function sourceFiles(folders: readonly string[], ending: RegExp): readonly TextFile[] {
  return folders.flatMap((folder) =>
    readdirSync(join(ROOT, folder), { recursive: true, encoding: "utf8", withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name).slice(ROOT.length).replaceAll("\\", "/"))
      .filter((path) => ending.test(path) && !LEFT_OUT.test(path))
      .sort()
      .map((path) => ({ path, text: readFileSync(join(ROOT, path), "utf8") })),
  );
}

/** Program text without its comments and without what stands in quotes. */
export function codeOnly(text: string): string {
  return text
    .replace(/\/\*[\s\S]*?\*\//g, "")
    .replace(/(^|\s)\/\/.*$/gm, "$1")
    .replace(/"(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*'|`(?:[^`\\]|\\.)*`/g, '""');
}
