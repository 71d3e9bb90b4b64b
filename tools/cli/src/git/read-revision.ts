import type { TextFile } from "@bailiwick/model/text-file";
import { gitBytes } from "./git.ts";
import { readBlobs } from "./read-blobs.ts";

/** Files and folders of Git; links and submodules have other modes. */
const FILE = /^100(?:644|755) blob ([0-9a-f]+)$/;

/** What a commit holds below some folders. */
export interface Revision {
  /** Files, by path. */
  readonly texts: readonly TextFile[];
  /** Paths of links and submodules, which are no texts. */
  readonly others: readonly string[];
}

/**
 * Reads a commit from Git's objects, without a checkout and without the network. Bytes that are
 * no UTF-8 become U+FFFD. Throws GitError for an unknown revision.
 */
export function readRevision(root: string, revision: string, folders: readonly string[]): Revision {
  const listing = gitBytes(root, ["ls-tree", "-r", "-z", revision, "--", ...folders]);
  const entries = listing
    .toString("utf8")
    .split("\0")
    .filter((line) => line !== "")
    .map((line) => {
      const [facts = "", path = ""] = line.split("\t");
      return { path, hash: FILE.exec(facts)?.[1] };
    });
  const files = entries.flatMap(({ path, hash }) => (hash === undefined ? [] : [{ path, hash }]));
  const texts = readBlobs(
    root,
    files.map(({ hash }) => hash),
  );
  return {
    texts: files.map(({ path }, index) => ({ path, text: texts[index] ?? "" })),
    others: entries.filter(({ hash }) => hash === undefined).map(({ path }) => path),
  };
}
