/** Files that mend a tree: what they do together is what tests look at. */
export const TESTED_BY_MENDING: Readonly<Record<string, readonly string[]>> = {
  "test/tools/cli/commands/fix.test.ts": [
    "tools/cli/src/fix/mend-tree.ts",
    "tools/cli/src/fix/write-mended.ts",
    "tools/cli/src/print/mended.ts",
  ],
  "test/repo/edits.test.ts": [
    "tools/cli/src/fix/find-faults.ts",
    "tools/cli/src/fix/is-progress.ts",
    "tools/compiler/src/2-shape/read-scalar.ts",
    "tools/compiler/src/2-shape/sample-of.ts",
    "tools/compiler/src/2-shape/schemas-at.ts",
    "tools/compiler/src/2-shape/type-cure.ts",
    "tools/compiler/src/4-plan/nearest-offered.ts",
  ],
  "test/tools/compiler/fix/apply-edits.test.ts": [
    "tools/compiler/src/fix/edit-text.ts",
    "tools/compiler/src/fix/find-step.ts",
    "tools/compiler/src/fix/remove-step.ts",
    "tools/compiler/src/fix/set-value.ts",
    "tools/compiler/src/fix/splice.ts",
    "tools/compiler/src/fix/value-text.ts",
    "tools/compiler/src/fix/write-value.ts",
  ],
};
