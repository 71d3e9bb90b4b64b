import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { JsonValue } from "@bailiwick/model/json-value";
import { trialArguments, writeTrial } from "../../../tools/engines/src/kyverno-files.ts";
import { readReport } from "../../../tools/engines/src/kyverno-report.ts";
import type { AdmissionTrial, AdmissionVerdict } from "../../../tools/engines/src/kyverno-trial.ts";
import { runProgram } from "../../../tools/engines/src/run-program.ts";

/** What `kyverno apply` says to a trial; throws where a verdict that is owed was not given. */
export async function applyTrial(
  binary: string,
  trial: AdmissionTrial,
): Promise<readonly AdmissionVerdict[]> {
  return readReport(await reportOf(binary, trial), trial);
}

/** The report itself. It is empty where no policy was about any of the objects. */
async function reportOf(binary: string, trial: AdmissionTrial): Promise<JsonValue> {
  const folder = mkdtempSync(join(tmpdir(), "bailiwick-"));
  try {
    writeTrial(folder, trial);
    const { stdout, stderr, ending } = await runProgram({
      command: binary,
      arguments: trialArguments(trial),
      folder,
      environment: { ...process.env, KUBECONFIG: join(folder, "no-cluster") },
    });
    if (stdout.trim() === "") throw new Error(`kyverno printed nothing (${ending})\n${stderr}`);
    return JSON.parse(stdout) as JsonValue;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
