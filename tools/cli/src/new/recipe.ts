import type { TextFile } from "@bailiwick/model/text-file";
import type { Answers, Field } from "./field.ts";

/** How one kind of input is made from answers. */
export interface Recipe {
  readonly fields: readonly Field[];
  /** Keys of answers that become parts of paths, before the compiler can judge them. */
  readonly inPaths: readonly string[];
  /** The new files; nothing is checked here. */
  readonly files: (said: Answers) => readonly TextFile[];
  /** Who owns which new path: lines of CODEOWNERS. None where the folder has its owners. */
  readonly owners?: (said: Answers) => readonly { readonly path: string; readonly owner: string }[];
}
