/** Files of the command line whose decisions a test of another path reaches. */
export const CLI_TESTED_ELSEWHERE: Readonly<Record<string, readonly string[]>> = {
  "test/tools/cli/commands/new-input.test.ts": [
    "tools/cli/src/new/choices-of.ts",
    "tools/cli/src/new/comma-list.ts",
    "tools/cli/src/new/declared.ts",
    "tools/cli/src/new/flag-of.ts",
    "tools/cli/src/new/open-fields.ts",
    "tools/cli/src/new/tenant-fields.ts",
    "tools/cli/src/new/tenant-recipe.ts",
    "tools/cli/src/new/tenant-text.ts",
    "tools/cli/src/verbs/new.ts",
  ],
  "test/tools/cli/support/ended-versions.test.ts": [
    "tools/cli/src/support/documents-of.ts",
    "tools/cli/src/support/replacement-for.ts",
    "tools/cli/src/support/support-dates.ts",
    "tools/cli/src/support/versions-in-use.ts",
  ],
  "test/tools/cli/new/cluster-recipe.test.ts": [
    "tools/cli/src/new/cluster-fields.ts",
    "tools/cli/src/new/cluster-text.ts",
  ],
  "test/tools/cli/new/jurisdiction-recipe.test.ts": [
    "tools/cli/src/new/jurisdiction-fields.ts",
    "tools/cli/src/new/jurisdiction-text.ts",
    "tools/cli/src/new/operator-fields.ts",
    "tools/cli/src/new/operator-lines.ts",
    "tools/cli/src/new/place.ts",
  ],
};
