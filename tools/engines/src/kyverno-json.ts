import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { JsonObject, JsonValue } from "@bailiwick/model/json-value";
import { EngineError } from "./engine-error.ts";
import { lastLines } from "./last-lines.ts";
import { readVerdicts } from "./read-verdicts.ts";
import { type ProgramEnd, runProgram } from "./run-program.ts";
import type { Verdict } from "./verdict.ts";

/** A policy file as it stands in the tree. */
interface PolicyText {
  /** `metadata.name` in `text`. */
  readonly name: string;
  /** YAML of one json.kyverno.io/v1alpha1 ValidatingPolicy. */
  readonly text: string;
}

/**
 * Documents of one process. Every result repeats the whole policy: 10,000 documents in one process
 * make a report of 73 MB and take 580 MB of memory, 1,000 take 110 MB.
 */
const DOCUMENTS_PER_PROCESS = 1_000;

/**
 * Shows every document to every policy and returns what the engine said, by index of the document.
 * A rule that does not match a document gives no verdict. Throws an EngineError when the engine
 * gives no answer, or one to another question; never looks at the exit code, which is 0 on
 * violations, on evaluation errors, without policies and without documents.
 */
export async function scanDocuments(
  binary: string,
  policies: readonly PolicyText[],
  documents: readonly JsonObject[],
): Promise<readonly Verdict[]> {
  if (policies.length === 0) throw new EngineError("kyverno-json was given no policies");
  if (documents.length === 0) throw new EngineError("kyverno-json was given no documents");
  const folder = mkdtempSync(join(tmpdir(), "bailiwick-"));
  try {
    const verdicts: Verdict[] = [];
    for (let start = 0; start < documents.length; start += DOCUMENTS_PER_PROCESS) {
      const chunk = documents.slice(start, start + DOCUMENTS_PER_PROCESS);
      for (const verdict of await scanChunk({ binary, folder, policies }, chunk)) {
        verdicts.push({ ...verdict, document: verdict.document + start });
      }
    }
    return verdicts;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

interface Scan {
  readonly binary: string;
  readonly folder: string;
  readonly policies: readonly PolicyText[];
}

async function scanChunk(
  scan: Scan,
  documents: readonly JsonObject[],
): Promise<readonly Verdict[]> {
  const payload = JSON.stringify(documents);
  const end = await runScan(scan, payload);
  const report = parseReport(end.stdout);
  if (report === undefined) throw await explainSilence(scan, end);
  return readVerdicts(report, {
    policies: scan.policies.map(({ name }) => name),
    documents: JSON.parse(payload) as JsonValue[],
  });
}

/** Relative paths, because `--policy` splits its value at commas. */
async function runScan(scan: Scan, payload: string): Promise<ProgramEnd> {
  const { binary, folder, policies } = scan;
  rmSync(join(folder, "policies"), { recursive: true, force: true });
  mkdirSync(join(folder, "policies"));
  for (const [index, { text }] of policies.entries()) {
    writeFileSync(join(folder, "policies", `${index}.yaml`), text);
  }
  writeFileSync(join(folder, "payload.json"), payload);
  const options = ["--payload", "payload.json", "--policy", "policies", "--output", "json"];
  try {
    const environment = process.env;
    return await runProgram({
      command: binary,
      arguments: ["scan", ...options],
      folder,
      environment,
    });
  } catch (error) {
    const words = error instanceof Error ? error.message : String(error);
    throw new EngineError(`kyverno-json could not be started\n  ${words}`, { cause: error });
  }
}

function parseReport(text: string): JsonValue | undefined {
  try {
    return JSON.parse(text) as JsonValue;
  } catch {
    return undefined;
  }
}

/** The engine does not say which policy it could not load, so each is tried alone. */
async function explainSilence(scan: Scan, { ending, stdout, stderr }: ProgramEnd) {
  const broken: string[] = [];
  for (const policy of scan.policies) {
    const alone = await runScan({ ...scan, policies: [policy] }, "[{}]");
    if (parseReport(alone.stdout) === undefined) broken.push(policy.name);
  }
  const policies = broken.length === 0 ? "" : ` with ${broken.join(", ")}`;
  const words = lastLines(stderr) || lastLines(stdout) || "\n  (it printed nothing)";
  return new EngineError(`kyverno-json gave no report${policies} (${ending})${words}`);
}
