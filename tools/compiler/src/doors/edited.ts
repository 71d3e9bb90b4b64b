import type { Edit } from "@bailiwick/model/edit";
import type { TextFile } from "@bailiwick/model/text-file";
import { applyEdits } from "../fix/apply-edits.ts";

/** The inputs after edits; everything that no edit names keeps its bytes. */
export function edited(files: readonly TextFile[], edits: readonly Edit[]): readonly TextFile[] {
  return applyEdits(files, edits);
}
