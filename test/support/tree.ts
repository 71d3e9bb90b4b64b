import type { TextFile } from "@bailiwick/model/text-file";

/**
 * The same tree with one text replaced in one file; a replacement that hits nothing is a mistake.
 */
export function damage(
  files: readonly TextFile[],
  path: string,
  from: string | RegExp,
  to: string,
): readonly TextFile[] {
  const target = files.find((file) => file.path === path);
  if (!target) throw new Error(`no file ${path} in this tree`);
  const text = target.text.replace(from, to);
  if (text === target.text) throw new Error(`nothing in ${path} matches ${String(from)}`);
  return files.map((file) => (file === target ? { path, text } : file));
}
