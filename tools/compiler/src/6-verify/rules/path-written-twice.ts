import { defineFinding, type Finding } from "@bailiwick/model/finding";
import { faultIn, type RuleContext } from "../rule.ts";

/**
 * No two files have one path, paths that differ only in upper and lower case among them, and no
 * file lies where another has its folder.
 * Why: one of the two is lost when they are written, on some machines and not on others.
 */
const pathWrittenTwiceFault = defineFinding({
  code: "path-written-twice",
  severity: "error",
  summary: "Every emitted path is written once, on every file system.",
  why: "of two files on one path one is lost without a word",
  basis: "house",
  waivable: false,
});

/** Finds files on a path that another file, or a folder, already has. */
export function pathWrittenTwice({ documents }: RuleContext): readonly Finding[] {
  const files = documents.filter(({ index }) => index === 0);
  const folders = new Map(files.flatMap(({ path }) => foldersOf(path).map((each) => [each, path])));
  const first = new Map<string, string>();
  return files.flatMap((file) => {
    const key = file.path.toLowerCase();
    const other = first.get(key) ?? folders.get(key);
    if (!first.has(key)) first.set(key, file.path);
    if (other === undefined) return [];
    const message = `"${file.path}" is also written as "${other}"`;
    return [faultIn(file, "", pathWrittenTwiceFault, message, "rename one of the two inputs")];
  });
}

function foldersOf(path: string): readonly string[] {
  const steps = path.toLowerCase().split("/");
  return steps.slice(1).map((_, index) => steps.slice(0, index + 1).join("/"));
}
