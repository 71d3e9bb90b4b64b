import { gitText } from "./git.ts";

/** A commit of the first-parent line, and what it says about itself. */
export interface MainlineCommit {
  readonly hash: string;
  /** Committer's day in UTC, `2026-11-21`; a claim of whoever made the commit. */
  readonly day: string;
  /** Latest day so far along the line: no commit is merged before the one below it. */
  readonly mergedBy: string;
  readonly subject: string;
  readonly committer: string;
  /** Git's letter for the signature: `G` good, `N` none, `E` cannot be checked here. */
  readonly signature: string;
  /** Fingerprint of the key that signed; empty without one. */
  readonly key: string;
  /** Name that the key goes by here; empty without one. */
  readonly signer: string;
  readonly reasons: readonly string[];
  readonly approvals: readonly string[];
}

const FIELD = "\x1f";
const RECORD = "\x1e";

/** `%GF` and `%GS` are empty for a key that this machine does not know. */
const FORMAT = [
  "%H",
  "%cd",
  "%s",
  "%cn <%ce>",
  "%G?",
  "%GF",
  "%GS",
  "%(trailers:key=Reason,valueonly,unfold)",
  "%(trailers:key=Approved-by,valueonly,unfold)",
].join("%x1f");

/** The first-parent line up to `revision`, oldest first. Throws GitError when it is unknown. */
export function readMainline(root: string, revision: string): readonly MainlineCommit[] {
  const text = gitText(
    root,
    [
      ...sshSignersOf(root),
      "log",
      "--first-parent",
      "--reverse",
      "--date=format-local:%Y-%m-%d",
      `--format=${FORMAT}%x1e`,
      "--end-of-options",
      revision,
      "--",
    ],
    { env: { TZ: "UTC" } },
  );
  let mergedBy = "";
  return text
    .split(RECORD)
    .map((record) => record.trimStart())
    .filter((record) => record !== "")
    .map((record) => {
      const commit = toCommit(record.split(FIELD));
      if (commit.day > mergedBy) mergedBy = commit.day;
      return { ...commit, mergedBy };
    });
}

/**
 * Without a file of allowed signers Git calls a commit that is signed by an SSH key not signed at
 * all. An empty one lets it tell the key, and that nobody vouches for it here.
 */
function sshSignersOf(root: string): readonly string[] {
  const key = "gpg.ssh.allowedSignersFile";
  const configured = gitText(root, ["config", "--default", "", "--get", key]);
  return configured === "" ? ["-c", `${key}=/dev/null`] : [];
}

function toCommit(fields: readonly string[]): Omit<MainlineCommit, "mergedBy"> {
  const at = (index: number) => fields[index] ?? "";
  const lines = (index: number) =>
    at(index)
      .split("\n")
      .filter((line) => line !== "");
  return {
    hash: at(0),
    day: at(1),
    subject: at(2),
    committer: at(3),
    signature: at(4),
    key: at(5),
    signer: at(6),
    reasons: lines(7),
    approvals: lines(8),
  };
}
