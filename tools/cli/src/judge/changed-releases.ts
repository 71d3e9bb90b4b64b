import { createHash } from "node:crypto";
import { posix } from "node:path";
import { choice } from "@bailiwick/model/cure";
import { removeFile } from "@bailiwick/model/edit";
import { defineFinding, type Finding } from "@bailiwick/model/finding";
import type { TextFile } from "@bailiwick/model/text-file";
import { readText } from "../tree/read-text.ts";

const releaseChanged = defineFinding({
  code: "release-changed",
  severity: "error",
  summary: "A frozen release has the bytes that it was frozen with.",
  why: "tenants that nobody touched would change, and history would compile to other bytes",
  basis: "house",
  waivable: false,
});

const releaseNotRecorded = defineFinding({
  code: "release-not-recorded",
  severity: "error",
  summary: "Every release was written by freeze, which records its digest.",
  why: "a release that nobody froze is a working copy under another name",
  basis: "house",
  waivable: false,
});

/** Beside the releases of each template, in the form of sha256sum. */
export const RECORD = "sha256sums.txt";

const RECORDS = /^templates\/[^/]+\/releases\/sha256sums\.txt$/;
const RELEASES = /^templates\/[^/]+\/releases\/[^/]+\.yaml$/;

/**
 * Releases that are not what was frozen. `paths` are all that lie in the tree: what could not be
 * read is among them and not among `inputs`, and has been reported.
 */
export async function changedReleases(
  root: string,
  paths: readonly string[],
  inputs: readonly TextFile[],
): Promise<readonly Finding[]> {
  const read = await Promise.all(
    paths.filter((path) => RECORDS.test(path)).map((path) => readText(root, path, { lossy: true })),
  );
  const recorded = new Map(read.flatMap((record) => ("text" in record ? entriesOf(record) : [])));
  const releases = inputs.filter(({ path }) => RELEASES.test(path));
  const gone = [...recorded.keys()].filter((path) => !paths.includes(path));
  return [
    ...read.filter((record) => "definition" in record),
    ...gone.map((path) => changed(path, "is gone", recorded.get(path)?.record)),
    ...releases.flatMap((release) => compare(release, recorded.get(release.path)?.digest)),
  ];
}

/** Digest of a text as a record holds it: SHA-256, hexadecimal. */
export function digestOf(text: string): string {
  return createHash("sha256").update(text).digest("hex");
}

function entriesOf({ path: record, text }: TextFile) {
  return [...text.matchAll(/^([0-9a-f]{64}) {2}(\S+)$/gm)].map(([, digest = "", name = ""]) => {
    return [posix.join(posix.dirname(record), name), { digest, record }] as const;
  });
}

function compare({ path, text }: TextFile, digest: string | undefined): readonly Finding[] {
  if (digest === digestOf(text)) return [];
  if (digest) return [changed(path, "is not what was frozen")];
  return [
    {
      definition: releaseNotRecorded,
      origin: { file: path, pointer: "" },
      message: `"${path}" is not in the record of releases`,
      hint: `delete it, and let npm run version write it from the working copy`,
      cure: choice(removeFile(path)),
    },
  ];
}

function changed(path: string, how: string, file = path): Finding {
  return {
    definition: releaseChanged,
    origin: { file, pointer: "" },
    message: `"${path}" ${how}`,
    hint: `put it back (git log -- ${path}), and change the working copy instead`,
  };
}
