import { createHash } from "node:crypto";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { TextFile } from "@bailiwick/model/text-file";
import { afterEach, beforeEach, expect, test } from "vitest";
import { changedReleases } from "../../../../tools/cli/src/judge/changed-releases.ts";

const FOLDER = "templates/small/releases";
const RECORD = `${FOLDER}/sha256sums.txt`;
const FIRST: TextFile = { path: `${FOLDER}/1.0.0.yaml`, text: "kind: Template\n" };
const SECOND: TextFile = { path: `${FOLDER}/1.1.0.yaml`, text: "kind: Template # better\n" };

let root = "";
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "bailiwick-releases-"));
  mkdirSync(join(root, FOLDER), { recursive: true });
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

function record(...releases: readonly TextFile[]): void {
  const lines = releases.map(({ path, text }) => {
    return `${createHash("sha256").update(text).digest("hex")}  ${path.split("/").at(-1)}\n`;
  });
  writeFileSync(join(root, RECORD), lines.join(""));
}

async function found(inputs: readonly TextFile[], paths = inputs.map(({ path }) => path)) {
  const findings = await changedReleases(root, [...paths, RECORD], inputs);
  return findings.map(({ definition, origin, message }) => {
    return `${definition.code} ${origin.file}: ${message}`;
  });
}

test("releases with the bytes of their record are fine, and working copies have none", async () => {
  record(FIRST, SECOND);
  const copy = { path: "templates/small/template.yaml", text: "kind: Template\n" };
  expect(await found([FIRST, SECOND, copy])).toEqual([]);
});

test("one byte more is a changed release", async () => {
  record(FIRST, SECOND);
  expect(await found([FIRST, { ...SECOND, text: `${SECOND.text}\n` }])).toEqual([
    `release-changed ${SECOND.path}: "${SECOND.path}" is not what was frozen`,
  ]);
});

test("a release that is gone is reported at its record", async () => {
  record(FIRST, SECOND);
  expect(await found([SECOND])).toEqual([`release-changed ${RECORD}: "${FIRST.path}" is gone`]);
});

test("a release that could not be read has been reported, and is not gone", async () => {
  record(FIRST, SECOND);
  expect(await found([SECOND], [FIRST.path, SECOND.path])).toEqual([]);
});

test("a release that nobody froze is not in the record", async () => {
  record(FIRST);
  const fault = `release-not-recorded ${SECOND.path}`;
  expect(await found([FIRST, SECOND])).toEqual([
    `${fault}: "${SECOND.path}" is not in the record of releases`,
  ]);
});

test("a record without a line that can be read records nothing", async () => {
  writeFileSync(join(root, RECORD), "1.0.0.yaml\n");
  expect(await found([FIRST])).toHaveLength(1);
});
