import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { attackLibrary } from "../../policies/attack/attack-library.ts";
import { columns } from "../../policies/attack/column.ts";
import { requestsOn } from "../../policies/attack/requests-on.ts";
import { tryColumn } from "../../policies/attack/try-column.ts";
import type { Trial } from "./attempts-on.ts";
import { dressed } from "./dressed.ts";

/**
 * Everything of the attack library that is about a column of the matrix, bound to its jurisdiction,
 * with what the Kyverno CLI says to the same objects. Throws an EngineError where it says nothing.
 */
export async function trialOf(name: string, kyverno: string): Promise<Trial> {
  const all = columns();
  const column = all.find((each) => each.name === name);
  if (!column) throw new Error(`no column ${name}`);
  const library = attackLibrary();
  const requests = requestsOn(column, all, library).map((request) => {
    return { ...request, object: dressed(request.object) };
  });
  const folder = mkdtempSync(join(tmpdir(), "verdicts-"));
  try {
    const judged = await tryColumn(kyverno, column, requests, folder);
    return { column, library, requests, judged };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
