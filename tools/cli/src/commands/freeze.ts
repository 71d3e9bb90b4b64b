import { appendFile, mkdir, readFile, writeFile } from "node:fs/promises";
import { dirname, join, posix } from "node:path";
import { compile } from "@bailiwick/compiler";
import { choice } from "@bailiwick/model/cure";
import { setTo } from "@bailiwick/model/edit";
import { defineFinding, type Finding } from "@bailiwick/model/finding";
import { hasErrors } from "@bailiwick/model/outcome";
import type { TextFile } from "@bailiwick/model/text-file";
import { ExitCode } from "../exit-code.ts";
import { digestOf, RECORD } from "../judge/changed-releases.ts";
import { report } from "../print/report.ts";
import { releaseText } from "../release-text.ts";
import type { Terminal } from "../terminal.ts";
import { readTree } from "../tree/read-tree.ts";

const templateWithoutVersion = defineFinding({
  code: "template-without-version",
  severity: "error",
  summary: "The package.json beside a working copy says which version it becomes.",
  why: "changesets counts versions there, and a release is named by it",
  basis: "house",
  waivable: false,
});

const templateSpecInline = defineFinding({
  code: "template-spec-inline",
  severity: "error",
  summary: "The spec of a working copy is written line by line.",
  why: "a release is the working copy with one line more; all other bytes stay",
  basis: "house",
  waivable: false,
});

const releaseAlreadyFrozen = defineFinding({
  code: "release-already-frozen",
  severity: "error",
  summary: "A version is frozen once.",
  why: "whoever pinned it would get something else under the same name",
  basis: "house",
  waivable: false,
});

/**
 * Writes `templates/<name>/releases/<version>.yaml` for each template whose package.json names a
 * version that is not frozen yet. A release that is there stays as it is, byte for byte; nothing
 * is written while anything is wrong. Returns the exit code.
 */
export async function freezeTemplates(root: string, terminal: Terminal): Promise<number> {
  const { value, findings } = await readTree(root);
  const { inputs } = value;
  const copies = inputs.filter(({ path }) => /^templates\/[^/]+\/template\.yaml$/.test(path));
  const made = await Promise.all(copies.map((copy) => releaseOf(copy, root, inputs)));
  const releases = made.filter((each) => each !== undefined && "text" in each);
  const texts = [...inputs, ...releases];
  const refused = made.filter((each) => each !== undefined && "definition" in each);
  const compilation = compile(texts);
  const found = [...findings, ...refused, ...compilation.findings];
  const failed = hasErrors(found);
  if (!failed) for (const release of releases) await write(root, release);
  report({ findings: found, waived: [], texts, wrote: !failed }, terminal);
  if (failed) return ExitCode.findings;
  if (terminal.format === "pretty") {
    for (const { path } of releases) terminal.print(`frozen ${path}\n`);
    if (releases.length === 0) terminal.print("nothing to freeze: every version is released\n");
  }
  return ExitCode.fine;
}

/** The release to write, a reason why there can be none, or undefined where it is there. */
async function releaseOf(
  copy: TextFile,
  root: string,
  inputs: readonly TextFile[],
): Promise<TextFile | Finding | undefined> {
  const folder = posix.dirname(copy.path);
  const version = await versionIn(join(root, folder, "package.json"));
  if (version === undefined) return withoutVersion(folder);
  const text = releaseText(copy.text, version);
  if (text === undefined) return inline(copy.path);
  const path = `${folder}/releases/${version}.yaml`;
  const frozen = inputs.find((each) => each.path === path);
  if (!frozen) return { path, text };
  return frozen.text === text ? undefined : alreadyFrozen(copy, frozen, version);
}

async function versionIn(manifest: string): Promise<string | undefined> {
  try {
    const { version } = JSON.parse(await readFile(manifest, "utf8")) as { version?: unknown };
    return typeof version === "string" && /^\d+\.\d+\.\d+$/.test(version) ? version : undefined;
  } catch {
    return undefined;
  }
}

function withoutVersion(folder: string): Finding {
  return {
    definition: templateWithoutVersion,
    origin: { file: `${folder}/package.json`, pointer: "" },
    message: `${folder}/package.json says no version of the form 1.2.3`,
    hint: 'write "version": "0.0.0" there, and a changeset for the first release',
    cure: choice(setTo({ file: `${folder}/package.json`, pointer: "/version" }, "0.0.0")),
  };
}

function inline(path: string): Finding {
  return {
    definition: templateSpecInline,
    origin: { file: path, pointer: "/spec" },
    onKey: true,
    message: "spec: shares its line with its fields",
    hint: "write spec: on a line of its own, and each field on a line below",
  };
}

function alreadyFrozen(copy: TextFile, frozen: TextFile, version: string): Finding {
  const released = new Set(frozen.text.split("\n"));
  const lines = copy.text.split("\n");
  const first = lines.findIndex((line, index) => index > 0 && !released.has(line));
  return {
    definition: releaseAlreadyFrozen,
    origin: { file: copy.path, pointer: "" },
    position: { line: Math.max(first, 0) + 1, column: 1, length: lines[first]?.length || 1 },
    message: `the working copy is not "${version}", which is frozen`,
    hint: "write a changeset (npx changeset), and run npm run version",
    related: [{ origin: { file: frozen.path, pointer: "" }, message: "frozen" }],
  };
}

/** Fails where the file is there: nothing that was released is ever written over. */
async function write(root: string, { path, text }: TextFile): Promise<void> {
  const folder = join(root, dirname(path));
  await mkdir(folder, { recursive: true });
  await writeFile(join(root, path), text, { flag: "wx" });
  await appendFile(join(folder, RECORD), `${digestOf(text)}  ${posix.basename(path)}\n`);
}
