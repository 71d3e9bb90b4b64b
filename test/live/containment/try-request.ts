import type { ApiAnswer, ApiObject } from "../control-plane/api-answer.ts";
import type { ApiClient } from "../control-plane/api-client.ts";
import { laidOver } from "./laid-over.ts";

/** What is put to an API server. */
export interface Try {
  readonly object: ApiObject;
  /** The same object as it stood before, for an update. */
  readonly before?: ApiObject | undefined;
  readonly asker: ApiClient;
}

/** Ends a pod without waiting for a kubelet that is not there. */
const NOW = { apiVersion: "v1", kind: "DeleteOptions", gracePeriodSeconds: 0 };

const CONFLICT = 409;

/**
 * Really creates or updates an object, and takes it away again where it was admitted: a dry run
 * would leave out what the server does last. What stood before is written by the administrator;
 * throws where it cannot be.
 */
export async function tryRequest(
  admin: ApiClient,
  { object, before, asker }: Try,
): Promise<ApiAnswer> {
  if (before === undefined) {
    const answer = await asker.create(object);
    if (answer.accepted) await admin.remove(object, NOW);
    return answer;
  }
  const made = await admin.create(before);
  if (!made.accepted) throw new Error(`nothing to update: ${made.message}`);
  let answer = await asker.replace(laidOver(made.body, object));
  // A scheduler writes to the same pod.
  while (answer.status === CONFLICT) {
    const { body } = await admin.get(object);
    answer = await asker.replace(laidOver(body, object));
  }
  await admin.remove(object, NOW);
  return answer;
}
