import { gitText } from "./git.ts";

/** What one jurisdiction's remote is to get. */
export interface Export {
  /** Hash of the commit of this repository. */
  readonly source: string;
  /** Hash of the tree of `apps/<code>` in it. */
  readonly tree: string;
  readonly jurisdiction: string;
  /** Hash of the export before this one; absent for the first. */
  readonly parent?: string;
  /** Key that `git commit-tree -S` understands; unsigned when left out. */
  readonly key?: string;
}

/** Last exported commit, as its trailers tell it. */
export interface Exported {
  readonly source: string;
  readonly tree: string;
}

/**
 * Makes the commit of an export and returns its hash. It holds the tree of one jurisdiction and
 * nothing of the message of its source, which may speak of others; its dates are those of the
 * source, so that unsigned the same export has the same hash.
 */
export function makeExportCommit(root: string, wanted: Export): string {
  const { source, tree, jurisdiction, parent, key } = wanted;
  const date = gitText(root, ["show", "-s", "--format=%cI", source]);
  const message = `${jurisdiction}: what Argo CD is to run

Source-commit: ${source}
Source-tree: ${tree}
`;
  const parents = parent === undefined ? [] : ["-p", parent];
  const signed = key === undefined ? [] : [`-S${key}`];
  return gitText(root, ["commit-tree", tree, ...parents, ...signed, "-F", "-"], {
    input: message,
    env: { GIT_AUTHOR_DATE: date, GIT_COMMITTER_DATE: date },
  });
}

/** The trailers of an export; undefined when `commit` is none. */
export function readExport(root: string, commit: string): Exported | undefined {
  const trailer = (key: string) =>
    gitText(root, ["show", "-s", `--format=%(trailers:key=${key},valueonly)`, commit]).trim();
  const source = trailer("Source-commit");
  const tree = trailer("Source-tree");
  return source && tree ? { source, tree } : undefined;
}
