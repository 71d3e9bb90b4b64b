import type { TextFile } from "@bailiwick/model/text-file";
import { damage } from "./tree.ts";

/** Makes other inputs of the inputs before. */
export type TreeEdit = (before: readonly TextFile[]) => readonly TextFile[];

/** Files come. */
export const add =
  (...files: readonly TextFile[]): TreeEdit =>
  (before) => [...before, ...files];

/** Files go. */
export const remove =
  (...paths: readonly string[]): TreeEdit =>
  (before) =>
    before.filter(({ path }) => !paths.includes(path));

/** Text becomes another one; fails where it is not there. */
export const change =
  (path: string, from: string | RegExp, to: string): TreeEdit =>
  (before) =>
    damage(before, path, from, to);

/** One edit after the other. */
export const both =
  (...edits: readonly TreeEdit[]): TreeEdit =>
  (before) =>
    edits.reduce((files, edit) => edit(files), before);
