import type { Dirent } from "node:fs";
import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { choice } from "@bailiwick/model/cure";
import { removeFile } from "@bailiwick/model/edit";
import { defineFinding, type Finding } from "@bailiwick/model/finding";
import type { Outcome } from "@bailiwick/model/outcome";

const symbolicLink = defineFinding({
  code: "symbolic-link",
  severity: "error",
  summary: "The tree holds no symbolic links.",
  why: "a link shows a reviewer one path and the compiler the text of another",
  basis: "house",
  waivable: false,
});

const specialFile = defineFinding({
  code: "special-file",
  severity: "error",
  summary: "The tree holds files and folders, nothing else.",
  why: "reading a pipe or a device gives another text each time, or never ends",
  basis: "house",
  waivable: false,
});

const folderUnreadable = defineFinding({
  code: "folder-unreadable",
  severity: "error",
  summary: "Every folder of the tree can be read.",
  why: "what cannot be read cannot be judged, and is never passed over",
  basis: "house",
  waivable: false,
});

/** Templates are npm workspaces: what npm installs there nobody wrote, and it is full of links. */
const INSTALLED = /^templates\/[^/]+\/node_modules$/;

/**
 * Paths of all files below `folder`, from `root`, with forward slashes, in no order; links are
 * not followed. A folder that does not exist has no files.
 */
export async function walkFolder(root: string, folder: string): Promise<Outcome<string[]>> {
  const entries = await entriesOf(join(root, folder));
  if (typeof entries === "string") return { value: [], findings: [unreadable(folder, entries)] };
  const value: string[] = [];
  const findings: Finding[] = [];
  for (const entry of entries) {
    const path = `${folder}/${entry.name}`;
    if (INSTALLED.test(path)) continue;
    if (entry.isDirectory()) {
      const below = await walkFolder(root, path);
      value.push(...below.value);
      findings.push(...below.findings);
    } else if (entry.isFile()) {
      value.push(path);
    } else {
      findings.push(foreignEntry(path, entry));
    }
  }
  return { value, findings };
}

/** The entries, or the reason why there are none. */
async function entriesOf(folder: string): Promise<readonly Dirent[] | string> {
  try {
    return await readdir(folder, { withFileTypes: true });
  } catch (error) {
    const code = error instanceof Error && "code" in error ? String(error.code) : "unknown";
    return code === "ENOENT" ? [] : code;
  }
}

function unreadable(folder: string, reason: string): Finding {
  return {
    definition: folderUnreadable,
    origin: { file: folder, pointer: "" },
    message: `the folder "${folder}" cannot be read (${reason})`,
    hint: "give yourself the right to read it, or delete it",
  };
}

/** What stands where only files and folders may. */
export function foreignEntry(path: string, entry: { isSymbolicLink(): boolean }): Finding {
  const origin = { file: path, pointer: "" };
  return entry.isSymbolicLink()
    ? {
        definition: symbolicLink,
        origin,
        message: `"${path}" is a symbolic link`,
        hint: "replace it with the file or folder that it points at, or delete it",
        cure: choice(removeFile(path)),
      }
    : {
        definition: specialFile,
        origin,
        message: `"${path}" is neither a file nor a folder`,
        hint: "delete it",
        cure: choice(removeFile(path)),
      };
}
