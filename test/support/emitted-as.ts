import type { TextFile } from "@bailiwick/model/text-file";
import { emit } from "../../tools/compiler/src/5-emit/emit.ts";
import type { OutputFile } from "../../tools/compiler/src/handoff/output-file.ts";
import { catalogOf, planOf } from "./catalog-of.ts";
import { faults } from "./emitted.ts";

/** What a tree is emitted as, and the catalog that it is held against. */
export interface EmittedTree {
  readonly files: readonly OutputFile[];
  readonly catalog: ReturnType<typeof catalogOf>["value"];
}

/** Emits a tree that has no fault before. */
export function emittedAs(tree: readonly TextFile[]): EmittedTree {
  const { value, findings } = planOf(tree);
  if (findings.length > 0) throw new Error(findings[0]?.message);
  return { files: emit(value).value, catalog: catalogOf(tree).value };
}

/** What every rule says of it, after one change of one text; warnings about addresses left out. */
export function judged(
  { files, catalog }: EmittedTree,
  path?: string,
  from: string | RegExp = "",
  to = "",
): readonly string[] {
  const changed = files.map((file) => {
    if (file.path !== path) return file;
    const text = file.text.replace(from, to);
    if (text === file.text) throw new Error(`nothing in ${path} matches ${from}`);
    return { ...file, text };
  });
  return faults(changed, catalog).filter((fault) => !fault.startsWith("endpoint-without-address"));
}
