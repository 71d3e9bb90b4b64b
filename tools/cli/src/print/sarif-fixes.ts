import { edited } from "@bailiwick/compiler/doors/edited";
import type { Diagnostic } from "@bailiwick/model/diagnostic";
import type { TextFile } from "@bailiwick/model/text-file";
import type { ArtifactChange, Result } from "sarif";

/**
 * The edits of a diagnostic as SARIF 2.1.0 writes fixes (3.55): one replaced range a file. SARIF
 * has no words for files that are moved, made or deleted, nor for `apps/` compiled anew: those
 * stand in the hint only.
 */
export function fixesOf(
  { cure, hint }: Diagnostic,
  files: readonly TextFile[],
): Pick<Result, "fixes"> {
  const edits = (cure?.edits ?? []).filter((edit) => "at" in edit || edit.kind === "replace-text");
  if (!cure || edits.length === 0 || edits.length < cure.edits.length) return {};
  const touched = new Set(edits.map((edit) => ("at" in edit ? edit.at.file : edit.file)));
  const before = files.filter(({ path }) => touched.has(path));
  const artifactChanges = edited(before, edits).flatMap(({ path, text }) => {
    const old = before.find((file) => file.path === path)?.text ?? "";
    return old === text ? [] : [changeOf(path, old, text)];
  });
  if (artifactChanges.length === 0) return {};
  const description = { text: hint ?? "" };
  return {
    fixes: [{ description, artifactChanges, properties: { applicability: cure.applicability } }],
  };
}

/** What is the same at both ends of a text stays out of the range. */
function changeOf(path: string, old: string, now: string): ArtifactChange {
  const shorter = Math.min(old.length, now.length);
  let start = 0;
  while (start < shorter && old[start] === now[start]) start += 1;
  let tail = 0;
  while (tail < shorter - start && old.at(-1 - tail) === now.at(-1 - tail)) tail += 1;
  return {
    artifactLocation: { uri: encodeURI(path), uriBaseId: "ROOT" },
    replacements: [
      {
        deletedRegion: { charOffset: start, charLength: old.length - tail - start },
        insertedContent: { text: now.slice(start, now.length - tail) },
      },
    ],
  };
}
