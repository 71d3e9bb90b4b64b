import { type ApiObject, accepted } from "./api-answer.ts";
import type { ApiClient } from "./api-client.ts";
import { forEach } from "./for-each.ts";

/** Applies objects as they are, in any order; throws the first refusal with what was refused. */
export async function plant(client: ApiClient, objects: readonly ApiObject[]): Promise<void> {
  await forEach(objects, async (object) => {
    await accepted(client.apply(object, { brief: true })).catch((error: Error) => {
      throw new Error(`${object.kind} ${object.metadata.name}: ${error.message}`);
    });
  });
}
