import { gitBytes } from "./git.ts";

/**
 * Texts of blobs, by hash, in the order of the hashes: `git cat-file --batch` is one process for
 * all and answers `<hash> blob <size>\n<bytes>\n` for each. Bytes that are no UTF-8 become U+FFFD.
 */
export function readBlobs(root: string, hashes: readonly string[]): readonly string[] {
  if (hashes.length === 0) return [];
  const input = hashes.map((hash) => `${hash}\n`).join("");
  const bytes = gitBytes(root, ["cat-file", "--batch"], { input });
  let offset = 0;
  return hashes.map(() => {
    const end = bytes.indexOf("\n", offset);
    const size = Number(bytes.toString("latin1", offset, end).split(" ")[2]);
    const text = bytes.toString("utf8", end + 1, end + 1 + size);
    offset = end + 1 + size + 1;
    return text;
  });
}
