import { chmodSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { onTestFinished } from "vitest";

/** A folder of its own for the test that runs; gone when it ends. */
export function ownFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "bailiwick-test-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** Writes a program that stands in for a real one; returns its path. */
export function standIn(name: string, script: string, folder = ownFolder()): string {
  const path = join(folder, name);
  writeFileSync(path, script);
  chmodSync(path, 0o755);
  return path;
}

/** A stand-in that prints `stdout` and ends with exit code 0, whatever it is asked. */
export function printing(stdout: string): string {
  return standIn("kyverno-json", `#!/bin/sh\ncat <<'REPORT'\n${stdout}\nREPORT\n`);
}

/**
 * A stand-in that echoes the payload as kyverno-json does. `rules` is JavaScript that gives the
 * rules of one result; it may use `index` and `resource`.
 */
export function answering(rules: string, policy = "require-role-mailbox"): string {
  const script = `#!${process.execPath}
const payload = JSON.parse(require("node:fs").readFileSync("payload.json", "utf8"));
const report = payload.map((resource, index) => ({
  resource,
  results: [{ policy: { metadata: { name: ${JSON.stringify(policy)} } }, rules: ${rules} }],
}));
console.log(JSON.stringify(report));
`;
  return standIn("kyverno-json.cjs", script);
}
