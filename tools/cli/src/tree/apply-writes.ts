import { lstat, mkdir, readdir, rename, rm, rmdir, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import type { compareOutputs } from "@bailiwick/compiler";
import { InternalError } from "@bailiwick/model/internal-error";

type Writes = ReturnType<typeof compareOutputs>;

/** Files in flight at once; more would not be faster and may run out of descriptors. */
const AT_ONCE = 32;

/** Where the compiler writes, and nowhere else: a file below `apps/<code>/`. */
const OUTPUT =
  /^apps\/[a-z0-9-]+\/(?:[A-Za-z0-9_-][A-Za-z0-9._-]*\/)*[A-Za-z0-9_-][A-Za-z0-9._-]*$/;

/**
 * Makes the disk what the plan says. Every file is written beside its place and renamed into it,
 * so that a crash leaves whole files; what is gone is removed last, empty folders with it.
 */
export async function applyWrites(root: string, writes: Writes): Promise<void> {
  if (writes.foreign.length > 0)
    throw new InternalError("foreign files are in the way", writes.foreign);
  const files = [...writes.create, ...writes.update];
  const paths = [...files.map(({ path }) => path), ...writes.remove];
  const outside = paths.filter((path) => !OUTPUT.test(path));
  if (outside.length > 0) throw new InternalError("a path outside of apps/", outside);
  await refuseLinks(root, paths);
  await inTurns(files, async ({ path, text }) => {
    const place = join(root, path);
    await mkdir(dirname(place), { recursive: true });
    await writeFile(`${place}.writing`, text);
    await rename(`${place}.writing`, place);
  });
  await inTurns(writes.remove, (path) => rm(join(root, path)));
  for (const path of [...writes.remove].sort().reverse())
    await removeEmptyFolders(root, dirname(path));
}

/** A folder that is a link would lead the writer out of the tree. */
async function refuseLinks(root: string, paths: readonly string[]): Promise<void> {
  const folders = new Set(paths.flatMap((path) => ancestors(dirname(path))));
  await inTurns([...folders], async (folder) => {
    const found = await lstat(join(root, folder)).catch(() => undefined);
    if (found?.isSymbolicLink()) throw new InternalError("a folder below apps/ is a link", folder);
  });
}

function ancestors(folder: string): readonly string[] {
  return folder === "." ? [] : [...ancestors(dirname(folder)), folder];
}

async function removeEmptyFolders(root: string, folder: string): Promise<void> {
  if (folder === "apps" || folder === ".") return;
  const entries = await readdir(join(root, folder)).catch(() => undefined);
  if (entries === undefined || entries.length > 0) return;
  await rmdir(join(root, folder));
  await removeEmptyFolders(root, dirname(folder));
}

async function inTurns<T>(items: readonly T[], work: (item: T) => Promise<unknown>): Promise<void> {
  for (let from = 0; from < items.length; from += AT_ONCE) {
    await Promise.all(items.slice(from, from + AT_ONCE).map(work));
  }
}
