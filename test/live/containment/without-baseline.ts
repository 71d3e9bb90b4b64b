import type { ApiObject } from "../control-plane/api-answer.ts";
import type { ApiClient } from "../control-plane/api-client.ts";
import { forEach } from "../control-plane/for-each.ts";
import { until } from "../control-plane/until.ts";

/** What every baseline refuses, and Kubernetes does not. */
const REFUSED: ApiObject = {
  apiVersion: "v1",
  kind: "Service",
  metadata: { name: "probe", namespace: "default" },
  spec: { type: "LoadBalancer", ports: [{ port: 443 }] },
};

/**
 * The tenant's administrator deletes all that the platform put into the tenant cluster. Returns
 * when nothing of it is in force any more: policies outlive their deletion by some seconds.
 */
export async function withoutBaseline(
  inside: ApiClient,
  baseline: readonly ApiObject[],
): Promise<void> {
  await forEach(baseline, (object) => inside.remove(object));
  const look = async () => (await inside.create(REFUSED, { dryRun: true })).accepted;
  await until("the baseline to be gone", look);
}
