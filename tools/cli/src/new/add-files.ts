import { mkdir, readFile, rename, rm, rmdir, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import type { TextFile } from "@bailiwick/model/text-file";

const OWNERS = ".github/CODEOWNERS";

/** Column at which owners stand, as far as paths leave room. */
const OWNER_COLUMN = 30;

/** Who owns a path: one line of CODEOWNERS. */
export interface OwnerLine {
  readonly path: string;
  readonly owner: string;
}

/**
 * Adds files, and their owners at the end of CODEOWNERS: all of it or nothing. A file that is there
 * stays as it is, and is an error (EEXIST), as is every other refusal of the disk; what was written
 * until then is taken back. CODEOWNERS comes last, and is replaced in one step. Returns the paths.
 */
export async function addFiles(
  root: string,
  files: readonly TextFile[],
  owners: readonly OwnerLine[],
): Promise<readonly string[]> {
  const undo: (() => Promise<unknown>)[] = [];
  try {
    for (const { path, text } of files) {
      const place = join(root, path);
      const first = await mkdir(dirname(place), { recursive: true });
      if (first) undo.push(() => removeFolders(dirname(place), first));
      await writeFile(place, text, { flag: "wx" });
      undo.push(() => rm(place));
    }
    const owned = await addOwners(root, owners);
    return [...files.map(({ path }) => path), ...(owned ? [OWNERS] : [])];
  } catch (error) {
    for (const step of undo.reverse()) await step().catch(() => undefined);
    throw error;
  }
}

/** Removes `last` and what stands above it, up to `first`: the folders that we made. */
async function removeFolders(last: string, first: string): Promise<void> {
  await rmdir(last);
  if (last !== first) await removeFolders(dirname(last), first);
}

/** Lines that are there stay, whoever they name. False where there was nothing to add. */
async function addOwners(root: string, owners: readonly OwnerLine[]): Promise<boolean> {
  const place = join(root, OWNERS);
  const before = await readFile(place, "utf8").catch((error: NodeJS.ErrnoException) => {
    if (error.code === "ENOENT") return "";
    throw error;
  });
  const missing = owners.filter(({ path }) => !before.includes(`\n/${path}`));
  if (missing.length === 0) return false;
  const lines = missing.map(
    ({ path, owner }) => `${`/${path}`.padEnd(OWNER_COLUMN - 1)} ${owner}\n`,
  );
  const gap = before === "" || before.endsWith("\n") ? "" : "\n";
  await mkdir(dirname(place), { recursive: true });
  await writeFile(`${place}.writing`, before + gap + lines.join(""));
  await rename(`${place}.writing`, place);
  return true;
}
