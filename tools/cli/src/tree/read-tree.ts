import { lstat } from "node:fs/promises";
import { join } from "node:path";
import { certain, choice } from "@bailiwick/model/cure";
import { moveFile } from "@bailiwick/model/edit";
import { defineFinding, type Finding } from "@bailiwick/model/finding";
import type { Outcome } from "@bailiwick/model/outcome";
import type { TextFile } from "@bailiwick/model/text-file";
import { changedReleases } from "../judge/changed-releases.ts";
import { readText } from "./read-text.ts";
import { INPUT_FOLDERS, isInput, isOutput } from "./tree-paths.ts";
import { foreignEntry, walkFolder } from "./walk-folder.ts";

const noJurisdictions = defineFinding({
  code: "no-jurisdictions-folder",
  severity: "error",
  summary: "The root of the tree holds the folder jurisdictions/.",
  why: "compiling an empty tree would mean to remove all output",
  basis: "house",
  waivable: false,
});

const otherYamlEnding = defineFinding({
  code: "other-yaml-ending",
  severity: "error",
  summary: "Input files end in .yaml.",
  why: "a file with another ending would be passed over in silence",
  basis: "house",
  waivable: false,
});

const unsafePath = defineFinding({
  code: "unsafe-path",
  severity: "error",
  summary: "Paths are made of ASCII letters, digits, dots, hyphens, underscores and slashes.",
  why: "other characters are spelled differently by file systems, shells and Argo CD",
  basis: "house",
  waivable: false,
});

/** The texts that a compilation starts from, and the ones it is compared with. */
export interface Tree {
  /** `.yaml` files below `jurisdictions/`, `templates/` and `policies/`, sorted by path. */
  readonly inputs: readonly TextFile[];
  /** All files below `apps/` but the two hand-written ones at its root, sorted by path. */
  readonly outputs: readonly TextFile[];
}

/** Open files at once; enough to keep a disk busy, and below every limit of descriptors. */
const AT_ONCE = 32;

/**
 * Reads the tree below `root`. What cannot be an input is left out and reported. Whoever compares
 * `apps/` by other means asks for `inputs` alone: it is by far the larger part.
 */
export async function readTree(
  root: string,
  wanted: "everything" | "inputs" = "everything",
): Promise<Outcome<Tree>> {
  const listed = await Promise.all(INPUT_FOLDERS.map((folder) => listFolder(root, folder)));
  const apps = wanted === "inputs" ? { value: [], findings: [] } : await listFolder(root, "apps");
  const inputPaths = listed.flatMap(({ value }) => value).filter(isInput);
  const outputPaths = apps.value.filter(isOutput);
  const inputs = await readAll(root, inputPaths.filter(isReadable), false);
  const outputs = await readAll(root, outputPaths.filter(isSafe), true);
  const findings = [
    ...(await missingJurisdictions(root)),
    ...[...listed, apps].flatMap((folder) => folder.findings),
    ...[...inputPaths, ...outputPaths].filter((path) => !isSafe(path)).map(unsafePathFinding),
    ...inputPaths.filter((path) => isSafe(path) && !isReadable(path)).map(endingFinding),
    ...inputs.findings,
    ...outputs.findings,
    ...(await changedReleases(
      root,
      listed.flatMap(({ value }) => value),
      inputs.value,
    )),
  ];
  return { value: { inputs: inputs.value, outputs: outputs.value }, findings };
}

async function listFolder(root: string, folder: string): Promise<Outcome<string[]>> {
  const entry = await lstat(join(root, folder)).catch(() => undefined);
  if (!entry) return { value: [], findings: [] };
  if (entry.isDirectory()) return walkFolder(root, folder);
  return { value: [], findings: [foreignEntry(folder, entry)] };
}

async function missingJurisdictions(root: string): Promise<readonly Finding[]> {
  const entry = await lstat(join(root, "jurisdictions")).catch(() => undefined);
  if (entry) return [];
  return [
    {
      definition: noJurisdictions,
      origin: { file: "jurisdictions", pointer: "" },
      message: "there is no folder jurisdictions/ here",
      hint: "name the folder that holds it with --root <folder>",
    },
  ];
}

function isReadable(path: string): boolean {
  return path.endsWith(".yaml") && isSafe(path);
}

function isSafe(path: string): boolean {
  return /^[A-Za-z0-9._/-]+$/.test(path);
}

function unsafePathFinding(path: string): Finding {
  const odd = [...new Set(path.replaceAll(/[A-Za-z0-9._/-]/g, ""))].join("");
  return {
    definition: unsafePath,
    origin: { file: path, pointer: "" },
    message: `the path "${path}" has characters that paths may not have: "${odd}"`,
    hint: "rename it with letters, digits and hyphens, or delete it if it is not yours",
    cure: choice(moveFile(path, path.replaceAll(/[^A-Za-z0-9._/-]+/g, "-"))),
  };
}

function endingFinding(path: string): Finding {
  const renamed = path.replace(/[^.]+$/, "yaml");
  return {
    definition: otherYamlEnding,
    origin: { file: path, pointer: "" },
    message: `"${path}" does not end in .yaml`,
    hint: `rename it to ${renamed.split("/").at(-1)}`,
    cure: certain(moveFile(path, renamed)),
  };
}

async function readAll(
  root: string,
  paths: readonly string[],
  lossy: boolean,
): Promise<Outcome<readonly TextFile[]>> {
  const sorted = [...paths].sort();
  const results: (TextFile | Finding)[] = [];
  for (let start = 0; start < sorted.length; start += AT_ONCE) {
    const batch = sorted.slice(start, start + AT_ONCE);
    results.push(...(await Promise.all(batch.map((path) => readText(root, path, { lossy })))));
  }
  return {
    value: results.filter((result) => "text" in result),
    findings: results.filter((result) => "definition" in result),
  };
}
