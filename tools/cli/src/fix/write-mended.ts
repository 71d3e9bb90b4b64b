import { mkdir, rename, rm, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import type { Edit } from "@bailiwick/model/edit";
import type { TextFile } from "@bailiwick/model/text-file";

/** What mending has made of a tree. */
export interface MendedTexts {
  readonly before: readonly TextFile[];
  readonly after: readonly TextFile[];
  /** Every edit that was made, for what stands on the disk and is no input. */
  readonly edits: readonly Edit[];
}

/** Writes the mended inputs below `root`; every text goes beside its place and is renamed. */
export async function writeMended(root: string, mended: MendedTexts): Promise<void> {
  const { before, after, edits } = mended;
  const texts = new Map(before.map(({ path, text }) => [path, text]));
  const paths = new Set(after.map(({ path }) => path));
  for (const { path, text } of after) {
    if (texts.get(path) === text) continue;
    const place = join(root, path);
    await mkdir(dirname(place), { recursive: true });
    await writeFile(`${place}.writing`, text);
    await rename(`${place}.writing`, place);
  }
  for (const { path } of before) if (!paths.has(path)) await rm(join(root, path));
  for (const edit of edits)
    if (!("file" in edit) || !texts.has(edit.file)) await onDisk(root, edit);
}

/** Links, foreign files and files of another ending: they have no text among the inputs. */
async function onDisk(root: string, edit: Edit): Promise<void> {
  if (edit.kind === "remove-file") await rm(join(root, edit.file), { recursive: true });
  if (edit.kind === "move-file") await rename(join(root, edit.file), join(root, edit.to));
}
