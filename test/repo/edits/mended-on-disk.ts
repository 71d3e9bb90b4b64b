import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { compareOutputs } from "@bailiwick/compiler";
import type { Finding } from "@bailiwick/model/finding";
import { mendTree } from "../../../tools/cli/src/fix/mend-tree.ts";
import { writeMended } from "../../../tools/cli/src/fix/write-mended.ts";
import { foreignFiles } from "../../../tools/cli/src/judge/output-findings.ts";
import { readTree } from "../../../tools/cli/src/tree/read-tree.ts";

const TENANT = "jurisdictions/eu/tenants/other.yaml";

/** What stands where no input of ours can stand, and which code says so. */
export const ON_DISK: readonly (readonly [code: string, make: (root: string) => void])[] = [
  ["file-too-large", (root) => write(root, TENANT, "a: b\n".repeat(3e5))],
  ["nul-byte", (root) => write(root, TENANT, "kind: Te\0nant\n")],
  ["not-utf-8", (root) => write(root, TENANT, Buffer.from("a: \xfc", "latin1"))],
  ["symbolic-link", (root) => symlinkSync("nowhere.yaml", placeIn(root, TENANT))],
  ["other-yaml-ending", (root) => write(root, TENANT.replace(".yaml", ".yml"), "kind: Tenant\n")],
  ["unsafe-path", (root) => write(root, TENANT.replace("other", "o ther"), "kind: Tenant\n")],
  ["release-not-recorded", (root) => write(root, "templates/t/releases/1.0.0.yaml", "a: b\n")],
  ["foreign-file", (root) => write(root, "apps/eu/mine.yaml", "a: b\n")],
];

/** Codes found in a small tree before and after the edit of one of them. */
export async function mendedOnDisk(code: string, make: (root: string) => void) {
  const root = mkdtempSync(join(tmpdir(), "bailiwick-edits-"));
  try {
    mkdirSync(join(root, "jurisdictions"));
    make(root);
    const { inputs, onDisk } = await faultsOf(root);
    const { tree, mended } = mendTree({ inputs, onDisk }, { codes: [code], choices: false });
    const edits = mended.flatMap(({ cure }) => cure.edits);
    await writeMended(root, { before: inputs, after: tree.inputs, edits });
    return { before: codesOf(onDisk), after: codesOf((await faultsOf(root)).onDisk) };
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
}

async function faultsOf(root: string) {
  const { value, findings } = await readTree(root);
  const foreign = foreignFiles(compareOutputs([], value.outputs));
  return { inputs: value.inputs, onDisk: [...findings, ...foreign] };
}

function codesOf(findings: readonly Finding[]): readonly string[] {
  return findings.map(({ definition }) => definition.code);
}

function placeIn(root: string, path: string): string {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  return join(root, path);
}

function write(root: string, path: string, content: string | Buffer): void {
  writeFileSync(placeIn(root, path), content);
}
