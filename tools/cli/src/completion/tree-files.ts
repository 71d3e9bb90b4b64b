import { readdirSync } from "node:fs";
import { join } from "node:path";
import { INPUT_FOLDERS, isInput, isOutput } from "../tree/tree-paths.ts";

/** A shell that lists more than this helps nobody. */
const MOST = 5000;

/**
 * Input and output files of the tree below `root` that begin with what was typed, as whole paths,
 * so that the shell sees itself how far they agree. Sorted; at most 5,000.
 */
export function treeFiles(root: string, typed: string): readonly string[] {
  const rooms = [...INPUT_FOLDERS, "apps"];
  const folder = typed.slice(0, Math.max(0, typed.lastIndexOf("/")));
  const starts = folder === "" ? rooms.filter((room) => room.startsWith(typed)) : [folder];
  const known = starts.filter((start) => rooms.includes(start.split("/")[0] ?? ""));
  return known
    .flatMap((start) => filesBelow(root, start))
    .filter((path) => path.startsWith(typed) && (isInput(path) || isOutput(path)))
    .sort()
    .slice(0, MOST);
}

function filesBelow(root: string, folder: string): readonly string[] {
  if (folder.split("/").includes("..")) return [];
  try {
    const entries = readdirSync(join(root, folder), { recursive: true, withFileTypes: true });
    return entries
      .filter((entry) => entry.isFile())
      .map(({ parentPath, name }) => join(parentPath, name).slice(join(root, "/").length))
      .map((path) => path.replaceAll("\\", "/"));
  } catch {
    return [];
  }
}
