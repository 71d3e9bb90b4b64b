import { positionOf } from "@bailiwick/compiler";
import type { Origin } from "@bailiwick/model/origin";
import type { TextFile } from "@bailiwick/model/text-file";

/** The line of a pointer in one of these files, from 1. */
export type LineOf = (origin: Origin) => number;

/** Finds lines, and remembers them: many fields come from few lines. */
export function lineFinder(files: readonly TextFile[]): LineOf {
  const texts = new Map(files.map(({ path, text }) => [path, text]));
  const known = new Map<string, number>();
  return ({ file, pointer }) => {
    const key = `${file}#${pointer}`;
    const line = known.get(key) ?? positionOf(texts.get(file) ?? "", pointer).line;
    known.set(key, line);
    return line;
  };
}
