import { type ApiAnswer, type ApiObject, accepted } from "./api-answer.ts";
import type { ApiClient } from "./api-client.ts";
import { forEach } from "./for-each.ts";

/** Applies objects as they are, in any order; throws the first refusal with what was refused. */
export async function plant(client: ApiClient, objects: readonly ApiObject[]): Promise<void> {
  await forEach(objects, async (object) => {
    await accepted(applied(client, object)).catch((error: Error) => {
      throw new Error(`${object.kind} ${object.metadata.name}: ${error.message}`);
    });
  });
}

/** A server that ran out of its own time (504) on a busy machine is asked again, twice. */
async function applied(client: ApiClient, object: ApiObject, again = 2): Promise<ApiAnswer> {
  const answer = await client.apply(object, { brief: true });
  return answer.status === 504 && again > 0 ? applied(client, object, again - 1) : answer;
}
