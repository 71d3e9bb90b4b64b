import type { ApiObject } from "../control-plane/api-answer.ts";
import type { ApiClient } from "../control-plane/api-client.ts";
import { applications } from "./applications.ts";

/** Where one tenant cluster stands, as its cluster says. */
export interface Standing {
  /** `tenant-cluster@1.0.0`. */
  readonly template: string;
  /** Minor version: `1.36`. */
  readonly kubernetes: string;
  /** When the last operation on its Application ended; empty where none did. */
  readonly operated: string;
}

/** Of every tenant cluster that is still delivered, by the name of its release. */
export async function standings(client: ApiClient): Promise<ReadonlyMap<string, Standing>> {
  const kind = { apiVersion: "bailiwick.dev/v1", kind: "TenantCluster", metadata: {} };
  const clusters = await client.list(kind);
  const known = await applications(client);
  // What a removed tenant left behind has no project any more, and does not move.
  const left = ({ metadata: { namespace = "" } }: ApiObject) =>
    known.get(namespace)?.hasProject === false;
  return new Map(
    clusters
      .filter((each) => !left(each))
      .map(({ metadata: { namespace = "" }, spec: { template, kubernetes } }) => {
        const operated = known.get(namespace)?.object.status?.operationState?.finishedAt ?? "";
        return [namespace, { template, kubernetes, operated }];
      }),
  );
}
