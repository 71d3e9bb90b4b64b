import { readFileSync } from "node:fs";
import { join } from "node:path";
import { gitBytes } from "./git.ts";
import { readBlobs } from "./read-blobs.ts";

/** A file that two trees do not hold alike; a side is absent where the file is not there. */
export interface ChangedFile {
  readonly path: string;
  readonly before?: string;
  readonly after?: string;
}

/** `:100644 100644 <hash> <hash> M`, then the path; a work tree has no hash to tell. */
const RAW = /^:(\d{6}) (\d{6}) ([0-9a-f]+) ([0-9a-f]+) [A-Z]\d*$/;

/** Mode of what is not there. */
const ABSENT = "000000";

/**
 * Files below a folder that differ between a commit and another one, or the work tree where there
 * is no other. Git compares hashes, so that only what differs is read.
 */
export function changedFiles(
  root: string,
  base: string,
  head: string | undefined,
  folder: string,
): readonly ChangedFile[] {
  const revisions = head === undefined ? [base] : [base, head];
  const raw = ["diff", "--raw", "--no-renames", "--no-abbrev", "-z", ...revisions];
  const fields = gitBytes(root, [...raw, "--relative", "--", folder])
    .toString("utf8")
    .split("\0");
  const changes = fields.flatMap((field, index) => {
    const [, oldMode, newMode, oldHash = "", newHash = ""] = RAW.exec(field) ?? [];
    if (oldMode === undefined) return [];
    const side = (mode: string | undefined, hash: string) =>
      mode === ABSENT ? undefined : { hash, isFile: mode?.startsWith("100") ?? false };
    const path = fields[index + 1] ?? "";
    return [{ path, before: side(oldMode, oldHash), after: side(newMode, newHash) }];
  });
  const added = head === undefined ? untracked(root, folder) : [];
  const all = [
    ...changes,
    ...added.map((path) => ({ path, before: undefined, after: { hash: "", isFile: true } })),
  ];
  const texts = textsOf(
    root,
    all.flatMap(({ before, after }) => [before, after]),
  );
  return all.map(({ path, before, after }) => ({
    path,
    ...(before && { before: texts(before, path) }),
    ...(after && { after: texts(after, path) }),
  }));
}

/** One side of a change. Git knows no hash for what lies in the work tree alone. */
interface Blob {
  readonly hash: string;
  /** False for links and submodules, which are no texts. */
  readonly isFile: boolean;
}

function textsOf(root: string, sides: readonly (Blob | undefined)[]) {
  const hashes = sides.flatMap((side) =>
    side?.isFile && /[^0]/.test(side.hash) ? [side.hash] : [],
  );
  const texts = readBlobs(root, hashes);
  const byHash = new Map(hashes.map((hash, index) => [hash, texts[index] ?? ""]));
  return ({ hash, isFile }: Blob, path: string): string => {
    if (!isFile) return `${hash}\n`;
    return byHash.get(hash) ?? readFileSync(join(root, path), "utf8");
  };
}

function untracked(root: string, folder: string): readonly string[] {
  return gitBytes(root, ["ls-files", "--others", "--exclude-standard", "-z", "--", folder])
    .toString("utf8")
    .split("\0")
    .filter((path) => path !== "");
}
