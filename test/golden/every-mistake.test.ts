import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { compile, positionOf } from "@bailiwick/compiler";
import type { Diagnostic } from "@bailiwick/model/diagnostic";
import type { TextFile } from "@bailiwick/model/text-file";
import { expect, test } from "vitest";
import { diagnose } from "../../tools/cli/src/print/diagnose.ts";
import { ROOT } from "../support/clone.ts";
import { repositoryFiles } from "../support/repository-files.ts";

/** What somebody does who reads one finding and does what its hint says, by hand. */
interface Edit {
  /** Code and place of the finding: `unknown-field a.yaml:7:3`. */
  readonly cures: string;
  /** Line and column where `from` stands. */
  readonly at?: string;
  readonly from?: string;
  readonly to?: string;
  readonly moveTo?: string;
  readonly remove?: true;
}

const CASE = join(ROOT, "test/golden/every-mistake");
const EDITS = JSON.parse(readFileSync(join(CASE, "edits.json"), "utf8")) as readonly Edit[];
const INPUT: readonly TextFile[] = readdirSync(join(CASE, "input"), {
  recursive: true,
  encoding: "utf8",
})
  .map((path) => path.replaceAll("\\", "/"))
  .filter((path) => statSync(join(CASE, "input", path)).isFile())
  .map((path) => ({ path, text: readFileSync(join(CASE, "input", path), "utf8") }));

/** What follows from another mistake stands behind all that does not. */
const FOLLOWING = ["file-without-jurisdiction", "audit-sink-outside-jurisdiction"];

/** Where only a person knows which country, range or name is meant, the hint says its form. */
const OWN_CHOICE = [
  "control-plane-cluster-outside-jurisdiction",
  "decision-missing",
  "file-without-jurisdiction",
  "gpu-class-twice",
  "gpu-pool-outside-jurisdiction",
  "inventory-entry-outside-jurisdiction",
  "missing-field",
  "one-entity-two-facts",
  "place-without-address",
  "range-too-wide",
  "release-name-too-long",
  "schedule-longer-than-rpo",
  "storage-class-outside-jurisdiction",
];

const found = said(INPUT);

test("one run finds all mistakes, of more than forty kinds, causes in reading order", () => {
  expect(found.length).toBeGreaterThanOrEqual(40);
  expect(new Set(found.map(({ code }) => code)).size).toBeGreaterThanOrEqual(40);
  const places = found.map(({ file, line, column }) => {
    return `${file} ${String(line).padStart(3, "0")} ${String(column).padStart(3, "0")}`;
  });
  const causes = places.slice(0, -FOLLOWING.length);
  expect(causes).toEqual([...causes].sort());
  expect(found.slice(-FOLLOWING.length).map(({ code }) => code)).toEqual(FOLLOWING);
  expect(found.filter(({ hint }) => !hint)).toEqual([]);
});

test("every finding is cured by one edit, and every edit cures one finding", () => {
  expect(found.map(placeOf).sort()).toEqual(EDITS.map(({ cures }) => cures).sort());
});

test("an edit takes something away, or writes what its hint says", () => {
  const hints = new Map(found.map((each) => [placeOf(each), each.hint ?? ""]));
  const guessed = EDITS.filter(({ cures, from = "", to = "", moveTo }) => {
    const written = (moveTo ?? to).replace(/^[" {]+|[" }]+$/g, "");
    const takesAway = moveTo === undefined && from.includes(to);
    return !takesAway && !hints.get(cures)?.includes(written);
  });
  expect(guessed.map(({ cures }) => cures.split(" ")[0]).sort()).toEqual(OWN_CHOICE);
});

test("with all of them done as the hints say, the tree compiles and nothing is left to say", () => {
  const fixed = INPUT.flatMap((file) => edited(file));
  expect(said(fixed).map(placeOf)).toEqual([]);
  const { outputs, jurisdictions } = compile([
    ...fixed,
    ...repositoryFiles("templates", "policies"),
  ]);
  expect(jurisdictions.map(({ name }) => name)).toEqual(["eu"]);
  expect(outputs.length).toBeGreaterThan(100);
});

test.each(EDITS)("left undone, one is still found: $cures", (undone) => {
  const [code = ""] = undone.cures.split(" ");
  const left = said(INPUT.flatMap((file) => edited(file, undone))).map((each) => each.code);
  // The sink is in another country as long as its entry says so, and that has been mended.
  expect(left).toEqual(code === "audit-sink-outside-jurisdiction" ? [] : [code]);
});

function said(input: readonly TextFile[]): readonly Diagnostic[] {
  const files = [...input, ...repositoryFiles("templates", "policies")];
  return diagnose(compile(files).findings, files, positionOf);
}

function placeOf({ code, file, line, column }: Diagnostic): string {
  return `${code} ${file}:${line}:${column}`;
}

/** The file after its edits, from the last to the first, so that places stay true. */
function edited({ path, text }: TextFile, undone?: Edit): readonly TextFile[] {
  const edits = EDITS.filter((edit) => edit !== undone && edit.cures.includes(` ${path}:`));
  if (edits.some(({ remove }) => remove)) return [];
  const fixed = edits
    .filter(({ at }) => at !== undefined)
    .map((edit) => ({ ...edit, offset: offsetOf(text, edit.at ?? "") }))
    .sort((left, right) => right.offset - left.offset)
    .reduce((whole, { offset, from = "", to = "" }) => {
      expect(whole.slice(offset, offset + from.length), path).toBe(from);
      return whole.slice(0, offset) + to + whole.slice(offset + from.length);
    }, text);
  const moved = edits.find(({ moveTo }) => moveTo !== undefined)?.moveTo;
  return [{ path: moved ?? path, text: fixed }];
}

function offsetOf(text: string, at: string): number {
  const [line = 1, column = 1] = at.split(":").map(Number);
  const before = text.split("\n").slice(0, line - 1);
  return before.reduce((sum, each) => sum + each.length + 1, 0) + column - 1;
}
