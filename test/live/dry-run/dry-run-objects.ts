import type { ApiClient } from "../control-plane/api-client.ts";
import { forEach } from "../control-plane/for-each.ts";
import type { AppsObject } from "../worlds/read-apps.ts";

/** What an API server said of one object. */
export interface DryRun extends AppsObject {
  /** Empty where it would have been stored. */
  readonly refusal: string;
}

/**
 * Sends objects as a server-side apply that stores nothing; unknown and doubled fields are refused.
 * A warning counts as a refusal: what the server only dislikes today, it drops tomorrow.
 */
export function dryRunObjects(
  client: ApiClient,
  objects: readonly AppsObject[],
): Promise<readonly DryRun[]> {
  return forEach(objects, async (each) => {
    try {
      const { message, warnings } = await client.apply(each.object, { dryRun: true, brief: true });
      return { ...each, refusal: [message, ...warnings].filter((text) => text !== "").join("; ") };
    } catch (error) {
      return { ...each, refusal: error instanceof Error ? error.message : String(error) };
    }
  });
}
