import { readFile, stat } from "node:fs/promises";
import { join } from "node:path";
import { decision } from "@bailiwick/model/cure";
import { removeFile } from "@bailiwick/model/edit";
import { defineFinding, type Finding, type FindingDefinition } from "@bailiwick/model/finding";
import type { TextFile } from "@bailiwick/model/text-file";

const fileTooLarge = defineFinding({
  code: "file-too-large",
  severity: "error",
  summary: "A file of the tree has at most 1 MiB.",
  why: "nobody reviews more, and one file must not exhaust the machine that checks it",
  basis: "house",
  waivable: false,
});

const fileUnreadable = defineFinding({
  code: "file-unreadable",
  severity: "error",
  summary: "Every file of the tree can be read.",
  why: "what cannot be read cannot be judged, and is never passed over",
  basis: "house",
  waivable: false,
});

const notUtf8 = defineFinding({
  code: "not-utf-8",
  severity: "error",
  summary: "Input is UTF-8.",
  why: "in another encoding the same bytes are another text on another machine",
  basis: "house",
  waivable: false,
});

const nulByte = defineFinding({
  code: "nul-byte",
  severity: "error",
  summary: "Input holds no NUL byte.",
  why: "tools that end a text at NUL would not see what stands behind it",
  basis: "house",
  waivable: false,
});

const LARGEST = 1024 * 1024;

/**
 * Reads a file of at most 1 MiB as UTF-8; a byte order mark stays in the text. With `lossy`,
 * bytes that are no UTF-8 become U+FFFD: an output that somebody damaged has to be compared.
 */
export async function readText(
  root: string,
  path: string,
  { lossy }: { readonly lossy: boolean },
): Promise<TextFile | Finding> {
  const bytes = await readBytes(root, path);
  if (!Buffer.isBuffer(bytes)) return bytes;
  const text = decode(bytes, lossy);
  if (text === undefined) {
    return finding(
      notUtf8,
      path,
      `"${path}" is not UTF-8`,
      "save it with the encoding UTF-8, or delete it",
    );
  }
  if (!lossy && text.includes("\0")) {
    return finding(
      nulByte,
      path,
      `"${path}" holds a NUL byte`,
      "save it as plain text, or delete it",
    );
  }
  return { path, text };
}

async function readBytes(root: string, path: string): Promise<Buffer | Finding> {
  try {
    const { size } = await stat(join(root, path));
    if (size <= LARGEST) return await readFile(join(root, path));
    const mebibytes = (size / LARGEST).toFixed(1);
    return finding(
      fileTooLarge,
      path,
      `"${path}" has ${mebibytes} MiB, more than 1 MiB`,
      "split it, or delete it if it is not yours",
    );
  } catch (error) {
    const reason = error instanceof Error && "code" in error ? String(error.code) : "unknown";
    return finding(
      fileUnreadable,
      path,
      `"${path}" cannot be read (${reason})`,
      "give yourself the right to read it, or delete it",
    );
  }
}

function decode(bytes: Buffer, lossy: boolean): string | undefined {
  try {
    return new TextDecoder("utf-8", { fatal: !lossy, ignoreBOM: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

function finding(
  definition: FindingDefinition,
  file: string,
  message: string,
  hint: string,
): Finding {
  return {
    definition,
    origin: { file, pointer: "" },
    message,
    hint,
    cure: decision(removeFile(file)),
  };
}
