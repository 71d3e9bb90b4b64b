import { readRevision } from "./read-revision.ts";

/** Where a repository says in which role a key signs: at its root. */
const FILE = "SIGNERS";

/**
 * Roles by the fingerprint of a key, from the file `SIGNERS` of a commit: a role and a fingerprint
 * as `git log --format=%GF` prints it on each line, `#` begins a comment. Ask the commit before the
 * one that was signed: nobody gives a role to himself. Empty where there is no such file.
 */
export function readSigners(root: string, commit: string): ReadonlyMap<string, string> {
  const [file] = readRevision(root, commit, [FILE]).texts;
  const lines = (file?.text ?? "").split("\n").map((line) => line.replace(/#.*/, "").trim());
  return new Map(
    lines.flatMap((line): readonly (readonly [string, string])[] => {
      const [role, key] = line.split(/\s+/);
      return role && key ? [[key, role]] : [];
    }),
  );
}
