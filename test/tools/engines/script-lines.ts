import { spawn } from "node:child_process";
import { createInterface } from "node:readline";
import { onTestFinished } from "vitest";

/** Runs a module's text in a process of its own, and gives the lines that it prints. */
export function scriptLines(
  script: string,
  env: NodeJS.ProcessEnv,
): AsyncIterator<string, undefined> {
  const options = ["--input-type=module", "--eval", script];
  const child = spawn(process.execPath, options, { env, stdio: ["ignore", "pipe", "inherit"] });
  onTestFinished(() => void child.kill());
  return createInterface({ input: child.stdout })[Symbol.asyncIterator]();
}
