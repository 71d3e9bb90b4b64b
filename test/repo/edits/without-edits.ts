/** Codes that can have no edit, and why. */
export const WITHOUT_EDITS: Readonly<Record<string, string>> = {
  "nested-too-deep": "where brackets should have been closed only their writer knows",
  "policy-not-valid": "what an engine's schema refuses in a policy is said in that engine's words",
  "folder-unreadable": "rights to a folder are the machine's and not the tree's",
  "file-unreadable": "rights to a file are the machine's and not the tree's",
  "special-file": "no text stands behind a pipe or a device, and a test cannot make one everywhere",
  "no-jurisdictions-folder": "which folder is the root is said on the command line",
  "release-changed": "the bytes that were frozen stand in history, and digests do not hold them",
  "release-already-frozen": "what changed since the release is said in a changeset, by its author",
  "base-does-not-compile": "the fault lies in a commit that is made, and is mended by one before",
  "bytes-changed-undeclared": "a trailer stands in a commit message, which is no file of the tree",
  "removed-while-protected": "the file that is put back, with its comments, stands in the base",
  "removed-before-its-day": "the file that is put back, with its comments, stands in the base",
  "removed-without-retiring": "the file that is put back, with its comments, stands in the base",
  "drill-overdue": "a drill is held by people, and what came of it no tree knows",
  "drill-failed": "a drill is held by people, and what came of it no tree knows",
  "drill-missing": "from which day on drills are planned is their tenant's decision",
  "end-of-life-unknown": "the days that upstream names, and where it does, no tree knows",
  "paid-options-unknown": "which options of a chart's version are paid, only its code says",
  "template-spec-inline": "how a working copy is laid out is its author's",
};

/**
 * Codes of what is found in output and cured by compiling, besides those of `6-verify`. That
 * compiling leaves no difference is what the test of `check --fix` shows.
 */
export const RECOMPILED: readonly string[] = [
  "output-differs",
  "output-left-over",
  "output-missing",
  "object-kind-unknown",
  "object-schema-violated",
  "unknown-object-field",
];
