import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { isJsonObject, type JsonObject, type JsonValue } from "@bailiwick/model/json-value";
import { trialArguments, writeTrial } from "../../../tools/engines/src/kyverno-files.ts";
import { identityOf, nameOf } from "../../../tools/engines/src/kyverno-identity.ts";
import type { AdmissionTrial } from "../../../tools/engines/src/kyverno-trial.ts";
import { runProgram } from "../../../tools/engines/src/run-program.ts";

/** What each policy said, by its name: one word for each resource, in their order. */
export interface Said {
  readonly said: ReadonlyMap<string, readonly Word[]>;
  /** Policies that no engine can load, with its words. */
  readonly invalid: ReadonlyMap<string, string>;
}

/** `none`: the policy was not asked. An error denies, since every policy fails closed. */
type Word = "pass" | "fail" | "none";

/**
 * Puts resources to many policies in one process, whatever they say, silence too. The engine stops
 * at a policy that it cannot compile: that one is left out and the rest are asked again.
 */
export async function judgeAll(binary: string, trial: AdmissionTrial): Promise<Said> {
  const invalid = new Map<string, string>();
  for (;;) {
    const policies = trial.policies.filter((policy) => !invalid.has(nameOf(policy)));
    const { stdout, stderr } = await run(binary, { ...trial, policies });
    const broken = /failed to compile policy (\S+) \(/.exec(stderr)?.[1];
    if (broken === undefined) return { said: read(stdout, policies, trial.resources), invalid };
    if (invalid.has(broken)) throw new Error(`kyverno is stuck at ${broken}: ${stderr}`);
    invalid.set(broken, stderr);
  }
}

async function run(binary: string, trial: AdmissionTrial) {
  const folder = mkdtempSync(join(tmpdir(), "bailiwick-"));
  try {
    writeTrial(folder, trial);
    return await runProgram({
      command: binary,
      arguments: trialArguments(trial),
      folder,
      environment: { ...process.env, KUBECONFIG: join(folder, "no-cluster") },
    });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Nothing is printed where no policy was about any of the resources. */
function read(
  stdout: string,
  policies: readonly JsonObject[],
  resources: readonly JsonObject[],
): ReadonlyMap<string, readonly Word[]> {
  const none = resources.map((): Word => "none");
  const said = new Map(policies.map((policy) => [nameOf(policy), [...none]]));
  const index = new Map(resources.flatMap((resource, at) => namesOf(resource, at)));
  for (const result of resultsIn(stdout)) {
    const words = said.get(String(result.policy));
    const at = index.get(resourceOf(result));
    if (!words || at === undefined) throw new Error(`a result about ${JSON.stringify(result)}`);
    if (result.result !== "skip") words[at] = result.result === "pass" ? "pass" : "fail";
  }
  return said;
}

/** The CLI writes `default` where a custom resource that it was given has no namespace. */
function namesOf(resource: JsonObject, at: number): readonly (readonly [string, number])[] {
  const metadata = { namespace: "default", ...(resource.metadata as JsonObject) };
  return [
    [identityOf({ ...resource, metadata }), at],
    [identityOf(resource), at],
  ];
}

function resultsIn(stdout: string): readonly JsonObject[] {
  if (stdout.trim() === "") return [];
  const { results } = JSON.parse(stdout) as { readonly results: readonly JsonObject[] | null };
  return results ?? [];
}

function resourceOf({ resources }: JsonObject): string {
  const [first] = resources as readonly JsonValue[];
  return isJsonObject(first) ? identityOf({ kind: first.kind ?? "", metadata: first }) : "";
}
