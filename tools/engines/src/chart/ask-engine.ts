import { fileURLToPath } from "node:url";
import type { JsonObject, JsonValue } from "@bailiwick/model/json-value";
import { EngineError } from "../engine-error.ts";
import { lastLines } from "../last-lines.ts";
import { runProgram } from "../run-program.ts";

const MODULE_FOLDER = fileURLToPath(new URL("../../chart/", import.meta.url));

/** Runs the chart engine once, and gives its answer as JSON; throws an EngineError without one. */
export async function askEngine(
  binary: string,
  question: { readonly [key: string]: readonly JsonObject[] },
): Promise<JsonValue> {
  const { stdout, stderr, ending } = await runProgram({
    command: binary,
    arguments: [],
    folder: MODULE_FOLDER,
    environment: process.env,
    input: JSON.stringify(question),
  }).catch((cause: unknown) => {
    const words = cause instanceof Error ? cause.message : String(cause);
    throw new EngineError(`the chart engine could not be started\n  ${words}`, { cause });
  });
  try {
    return JSON.parse(stdout) as JsonValue;
  } catch {
    const words = lastLines(stderr) || lastLines(stdout) || "\n  (it printed nothing)";
    throw new EngineError(`the chart engine gave no answer (${ending})${words}`);
  }
}
