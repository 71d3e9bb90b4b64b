import type { AttackLibrary } from "../../policies/attack/attack-library.ts";
import type { Column } from "../../policies/attack/column.ts";
import { deniers } from "../../policies/attack/matrix.ts";
import type { Judged } from "../../policies/attack/try-column.ts";
import type { ApiAnswer, ApiObject } from "../control-plane/api-answer.ts";
import type { ApiClient } from "../control-plane/api-client.ts";
import { deniedBy } from "../control-plane/denied-by.ts";
import { forEach } from "../control-plane/for-each.ts";
import type { Attempt } from "../report/attempt.ts";
import { droppedFields } from "./dropped-fields.ts";
import type { LiveRequest } from "./live-request.ts";
import { tryRequest } from "./try-request.ts";

/** What is tried on a column, with what the Kyverno CLI says to the same objects. */
export interface Trial {
  readonly column: Column;
  readonly library: AttackLibrary;
  readonly requests: readonly LiveRequest[];
  readonly judged: readonly Judged[];
}

/**
 * Puts requests of a trial to the real API server, by the account that the matrix names for each
 * and with all rights, so that admission alone stands in the way. A row fails where a request
 * comes through or is refused against the matrix, and where the CLI says otherwise.
 * What an API server stores without the fields that make it an attack has not come through.
 */
export async function attemptsOn(
  admin: ApiClient,
  trial: Trial,
  requests: readonly LiveRequest[] = trial.requests,
): Promise<readonly Attempt[]> {
  const level = `${trial.column.jurisdiction} host`;
  return await forEach(requests, async (request) => {
    const { object, row, username: user } = request;
    const before = objectBefore(request, trial);
    const asker = admin.as(user, [...groupsOf(user), "system:masters"]);
    const answer = await tryRequest(admin, { object, before, asker });
    const judged = trial.judged.find((each) => each.row === row);
    const dropped = answer.accepted ? droppedFields(object.spec, answer.body.spec, "spec") : [];
    const wrong = complaintAbout(request, answer, dropped, judged);
    const without = dropped.length > 0 ? ` without ${dropped.join(", ")}` : "";
    return {
      attempt: row,
      level,
      verdict: wrong ?? (answer.accepted ? `admitted${without}` : "denied"),
      policy: deniedBy(answer),
      passed: wrong === undefined,
    };
  });
}

function groupsOf(user: string): readonly string[] {
  const account = /^system:serviceaccount:([^:]+):/.exec(user);
  const services = account
    ? ["system:serviceaccounts", `system:serviceaccounts:${account[1]}`]
    : [];
  return ["system:authenticated", ...services];
}

/** An update starts from the workload that the escape changes. */
function objectBefore(request: LiveRequest, { library, requests }: Trial): ApiObject | undefined {
  if (request.operation !== "UPDATE") return undefined;
  const found = library.escapes.find(({ name }) => `escape ${name}` === request.row);
  const base = requests.find(({ row }) => row === `workload ${found?.from}`);
  if (!base) throw new Error(`${request.row} changes a workload that is not tried`);
  const { name } = request.object.metadata;
  return { ...base.object, metadata: { ...base.object.metadata, name } };
}

/** In words; undefined where all is as it must be. */
function complaintAbout(
  { expected }: LiveRequest,
  answer: ApiAnswer,
  dropped: readonly string[],
  judged: Judged | undefined,
): string | undefined {
  const { accepted, message } = answer;
  if (/^status/.test(deniedBy(answer))) return `was not judged: ${message}`;
  if (expected === "denied" && dropped.length > 0) return undefined;
  if (expected === "denied" && accepted) return "got through";
  if (expected !== "denied" && !accepted) return `is refused: ${message}`;
  if (judged === undefined || judged.verdicts.length === 0) return undefined;
  const denied = deniers(judged);
  if (accepted && denied.length > 0) return `Kyverno denies it: ${denied.join(", ")}`;
  if (!accepted && denied.length === 0) return `Kyverno admits what ${deniedBy(answer)} denies`;
  return undefined;
}
