import type { JsonValue } from "./json-value.ts";
import type { Origin } from "./origin.ts";

/** One change of the tree that a machine can make: what a hint says in words. */
export type Edit =
  | SetValue
  | RemoveValue
  | RenameKey
  | AppendItem
  | ReplaceText
  | RemoveFile
  | MoveFile
  | CreateFile
  | Recompile;

/** Writes a value, with the mappings above it that are missing. */
export interface SetValue {
  readonly kind: "set";
  readonly at: Origin;
  readonly value: JsonValue;
}

/** Takes a field with its key, or an item, away; what is left is written as it was. */
export interface RemoveValue {
  readonly kind: "remove";
  readonly at: Origin;
  /** Of two equal keys in one mapping, which only text can have, the later one. */
  readonly later?: true;
}

/** Gives a field another name and leaves its value. */
export interface RenameKey {
  readonly kind: "rename";
  readonly at: Origin;
  readonly key: string;
}

/** Adds an item at the end of the list at the origin; makes the list where there is none. */
export interface AppendItem {
  readonly kind: "append";
  readonly at: Origin;
  readonly value: JsonValue;
}

/** Replaces a range of a text: for faults in a text that has no pointers yet. */
export interface ReplaceText {
  readonly kind: "replace-text";
  readonly file: string;
  /** In UTF-16 code units from the beginning of the file, a byte order mark counted. */
  readonly start: number;
  /** Exclusive. */
  readonly end: number;
  readonly text: string;
}

/** Deletes a file, a link or whatever else stands at a path. */
export interface RemoveFile {
  readonly kind: "remove-file";
  readonly file: string;
}

/** Renames a file, its bytes unchanged. */
export interface MoveFile {
  readonly kind: "move-file";
  readonly file: string;
  readonly to: string;
}

/** Writes a file that is not there. */
export interface CreateFile {
  readonly kind: "create-file";
  readonly file: string;
  readonly text: string;
}

/** Makes `apps/` what the inputs compile to: the cure of everything that lies there wrongly. */
export interface Recompile {
  readonly kind: "recompile";
}

/** Writes `value` at an origin. */
export function setTo(at: Origin, value: JsonValue): SetValue {
  return { kind: "set", at, value };
}

/** Takes what stands at an origin away. */
export function takeOut(at: Origin): RemoveValue {
  return { kind: "remove", at };
}

/** Adds `value` to the list at an origin. */
export function appendTo(at: Origin, value: JsonValue): AppendItem {
  return { kind: "append", at, value };
}

/** Deletes a file. */
export function removeFile(file: string): RemoveFile {
  return { kind: "remove-file", file };
}

/** Renames a file. */
export function moveFile(file: string, to: string): MoveFile {
  return { kind: "move-file", file, to };
}

/** Writes a file that is not there. */
export function createFile(file: string, text: string): CreateFile {
  return { kind: "create-file", file, text };
}
