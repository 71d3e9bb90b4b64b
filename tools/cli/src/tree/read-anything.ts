import type { Dirent } from "node:fs";
import { readdir, readFile, stat } from "node:fs/promises";
import { basename, join } from "node:path";
import { text as textOf } from "node:stream/consumers";
import type { TextFile } from "@bailiwick/model/text-file";

/** Texts of a tree that nobody made for us. */
export interface ReadTexts {
  /** Sorted by path; paths as the command line named them, with forward slashes. */
  readonly files: readonly TextFile[];
  /** Folders with a Chart.yaml: templates, which say nothing until they are rendered. */
  readonly charts: readonly string[];
  /** Files that are neither YAML nor a Kubernetes object in JSON. */
  readonly passedOver: number;
}

/** What a tree holds that is no part of it. */
const NOT_THE_TREE: ReadonlySet<string> = new Set([".git", "node_modules"]);

/**
 * Reads YAML and JSON from a folder, a file, or standard input (`-`). Links are not followed.
 * Throws what the file system throws where the path itself cannot be read.
 */
export async function readAnything(path: string): Promise<ReadTexts> {
  if (path === "-") {
    const text = await textOf(process.stdin);
    return { files: [{ path: "-", text }], charts: [], passedOver: 0 };
  }
  const entry = await stat(path);
  if (!entry.isDirectory()) {
    return { files: [await readOne(path)], charts: [], passedOver: 0 };
  }
  const found: Found = { paths: [], charts: [], passedOver: 0 };
  await walk(path.replace(/\/+$/, ""), found);
  const files: TextFile[] = [];
  for (const each of found.paths.sort()) {
    const file = await readOne(each);
    if (!each.endsWith(".json") || isObject(file.text)) files.push(file);
    else found.passedOver += 1;
  }
  return { files, charts: found.charts.sort(), passedOver: found.passedOver };
}

interface Found {
  readonly paths: string[];
  readonly charts: string[];
  passedOver: number;
}

async function walk(folder: string, found: Found): Promise<void> {
  const entries = await readdir(folder, { withFileTypes: true });
  if (entries.some(({ name }) => name === "Chart.yaml")) {
    found.charts.push(folder);
    return;
  }
  for (const entry of entries) {
    const path = join(folder, entry.name);
    if (entry.isDirectory() && !NOT_THE_TREE.has(entry.name)) await walk(path, found);
    else if (isYaml(entry)) found.paths.push(path);
    else if (entry.isFile()) found.passedOver += 1;
  }
}

function isYaml(entry: Dirent): boolean {
  return entry.isFile() && /\.(?:ya?ml|json)$/.test(basename(entry.name));
}

/** Lockfiles and settings of tools are JSON too, and no cluster ever reads them. */
function isObject(text: string): boolean {
  return text.includes('"apiVersion"') && text.includes('"kind"');
}

async function readOne(path: string): Promise<TextFile> {
  return { path, text: await readFile(path, "utf8") };
}
