import type { Edit } from "@bailiwick/model/edit";
import { InternalError } from "@bailiwick/model/internal-error";
import type { TextFile } from "@bailiwick/model/text-file";
import { editText } from "./edit-text.ts";
import { spliced } from "./splice.ts";

/**
 * The tree after edits, one after the other. Everything that an edit does not name keeps its
 * bytes: comments, quotes and line breaks. An edit that finds its place gone changes nothing.
 * `recompile` is the caller's: inputs do not hold what it writes. Throws an InternalError where a
 * file would be written over another one.
 */
export function applyEdits(
  files: readonly TextFile[],
  edits: readonly Edit[],
): readonly TextFile[] {
  return edits.reduce(applyEdit, files);
}

function applyEdit(files: readonly TextFile[], edit: Edit): readonly TextFile[] {
  switch (edit.kind) {
    case "set":
    case "remove":
    case "rename":
    case "append":
      return changed(files, edit.at.file, (text) => editText(text, edit));
    case "replace-text":
      return changed(files, edit.file, (text) => spliced(text, edit));
    case "remove-file":
      return files.filter(({ path }) => path !== edit.file);
    case "move-file": {
      const moved = files.find(({ path }) => path === edit.file);
      if (!moved || isTaken(files, edit.to)) return files;
      return files.map((file) => (file === moved ? { ...file, path: edit.to } : file));
    }
    case "create-file":
      if (isTaken(files, edit.file)) throw new InternalError("the file is there", edit.file);
      return [...files, { path: edit.file, text: edit.text }];
    case "recompile":
      return files;
  }
}

function isTaken(files: readonly TextFile[], path: string): boolean {
  return files.some((file) => file.path === path);
}

function changed(
  files: readonly TextFile[],
  path: string,
  change: (text: string) => string,
): readonly TextFile[] {
  return files.map((file) => (file.path === path ? { path, text: change(file.text) } : file));
}
