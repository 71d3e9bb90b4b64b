/** Rooms that a compilation reads. */
export const INPUT_FOLDERS = ["jurisdictions", "templates", "policies"] as const;

const HAND_WRITTEN: ReadonlySet<string> = new Set(["apps/README.md", "apps/project.json"]);

/** Good and bad examples that prove a policy; the engines read them, the compiler does not. */
const PROOF = /^policies\/[^/]+\/[^/]+\/(?:pass|fail)\//;

/** `.yml` and `.YAML` count as input here, so that they are refused and not overlooked. */
export function isInput(path: string): boolean {
  return /\.ya?ml$/i.test(path) && !PROOF.test(path);
}

/** Everything below `apps/` but the two hand-written files at its root. */
export function isOutput(path: string): boolean {
  return path.startsWith("apps/") && !HAND_WRITTEN.has(path);
}
