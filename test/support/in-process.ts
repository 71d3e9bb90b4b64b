import { run } from "../../tools/cli/src/run.ts";
import type { Ended } from "./clone.ts";

/**
 * Runs a command line inside of this process, which takes no second to start. What it writes to
 * standard output and error, or with console.log, is caught; one at a time.
 */
export async function inProcess(args: readonly string[]): Promise<Ended> {
  const out = { stdout: "", stderr: "" };
  const { stdout, stderr } = process;
  const writers = [stdout.write, stderr.write] as const;
  stdout.write = (text: unknown) => keep("stdout", text);
  stderr.write = (text: unknown) => keep("stderr", text);
  const { log } = console;
  console.log = (line: string) => void keep("stdout", `${line}\n`);
  try {
    const status = await run(["node", "bailiwick", ...args]);
    return { status, ...out };
  } finally {
    [stdout.write, stderr.write] = writers;
    console.log = log;
  }

  function keep(stream: "stdout" | "stderr", text: unknown): boolean {
    out[stream] += String(text);
    return true;
  }
}
