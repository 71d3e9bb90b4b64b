import { InternalError } from "@bailiwick/model/internal-error";
import type { TextFile } from "@bailiwick/model/text-file";
import { isOurs } from "../handoff/header.ts";
import type { OutputFile } from "../handoff/output-file.ts";
import type { WritePlan } from "../handoff/write-plan.ts";

/**
 * Compares the output with what is there, given as texts; decides nothing about what is foreign.
 */
export function planWrites(
  outputs: readonly OutputFile[],
  existing: readonly TextFile[],
): WritePlan {
  refuseLookalikes(outputs);
  const texts = new Map(existing.map(({ path, text }) => [path, text]));
  const produced = new Set(outputs.map(({ path }) => path));
  const notOurs = (path: string) => !isOurs(texts.get(path) ?? "");
  const there = outputs.filter(({ path }) => texts.has(path));
  const changed = there.filter(({ path, text }) => texts.get(path) !== text);
  const leftOver = existing.map(({ path }) => path).filter((path) => !produced.has(path));
  return {
    create: outputs.filter(({ path }) => !texts.has(path)),
    update: changed.filter(({ path }) => !notOurs(path)),
    remove: leftOver.filter((path) => !notOurs(path)),
    unchanged: there.filter(({ path, text }) => texts.get(path) === text).map(({ path }) => path),
    foreign: [...changed.map(({ path }) => path), ...leftOver].filter(notOurs).sort(),
  };
}

/** Two paths that differ in case only are one file on some machines. */
function refuseLookalikes(outputs: readonly OutputFile[]): void {
  const seen = new Map<string, string>();
  for (const { path } of outputs) {
    const other = seen.get(path.toLowerCase());
    if (other !== undefined) throw new InternalError("two outputs on one path", [other, path]);
    seen.set(path.toLowerCase(), path);
  }
}
