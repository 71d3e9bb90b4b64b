import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { JsonValue } from "@bailiwick/model/json-value";
import { EngineError } from "./engine-error.ts";
import { demandTrial } from "./kyverno-demands.ts";
import { trialArguments, writeTrial } from "./kyverno-files.ts";
import { readReport } from "./kyverno-report.ts";
import type { AdmissionTrial, AdmissionVerdict } from "./kyverno-trial.ts";
import { lastLines } from "./last-lines.ts";
import { type ProgramEnd, runProgram } from "./run-program.ts";

/**
 * Puts every resource to every policy in one process of the Kyverno CLI (v1.19) and returns what
 * the policies said; a policy that does not match a resource says nothing. Throws an EngineError
 * when the trial could prove nothing: no policies, no resources, an error, a policy that was not
 * loaded, an owed verdict that was not given. Never looks at the exit code, which is 0 when
 * policies are missing or broken.
 */
export async function tryAdmission(
  binary: string,
  trial: AdmissionTrial,
): Promise<readonly AdmissionVerdict[]> {
  demandTrial(trial);
  const folder = mkdtempSync(join(tmpdir(), "bailiwick-"));
  try {
    writeTrial(folder, trial);
    const end = await runApply(binary, folder, trialArguments(trial));
    return readReport(parseReport(end), trial);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function runApply(
  binary: string,
  folder: string,
  words: readonly string[],
): Promise<ProgramEnd> {
  // A file that is not there: the user's own cluster is no part of the trial.
  const environment = { ...process.env, KUBECONFIG: join(folder, "no-cluster") };
  try {
    return await runProgram({
      command: binary,
      arguments: words,
      folder,
      environment,
    });
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new EngineError(`kyverno could not be started\n  ${reason}`, { cause: error });
  }
}

function parseReport({ stdout, stderr, ending }: ProgramEnd): JsonValue {
  try {
    return JSON.parse(stdout) as JsonValue;
  } catch {
    const silence = "\n  (it prints nothing when no policy was loaded, or none matched)";
    const words = lastLines(stderr) || lastLines(stdout) || silence;
    throw new EngineError(`kyverno gave no report (${ending})${words}`);
  }
}
