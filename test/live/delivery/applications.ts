import type { ApiClient } from "../control-plane/api-client.ts";
import { ARGO_CD } from "./argo-cd-objects.ts";

/** What is read of an Application. */
export interface Application {
  readonly name: string;
  /** `Synced`, `OutOfSync` or `Unknown`; empty before the first look. */
  readonly sync: string;
  /** `Healthy`, `Progressing`, `Degraded`, `Missing` …; empty before the first look. */
  readonly health: string;
  /** Whether the project that it names is there. */
  readonly hasProject: boolean;
  /** What stands in the way, in Argo CD's words. */
  readonly words: string;
  /** The whole object. */
  // biome-ignore lint/suspicious/noExplicitAny: steps look into all parts of it.
  readonly object: any;
}

const KIND = { apiVersion: "argoproj.io/v1alpha1", kind: "Application" };

/** All Applications of one Argo CD, by name. */
export async function applications(client: ApiClient): Promise<ReadonlyMap<string, Application>> {
  const found = await client.list({ ...KIND, metadata: { namespace: ARGO_CD } });
  return new Map(found.map((object) => [object.metadata.name, read(object)]));
}

/** Names an Application. */
export function application(name: string) {
  return { ...KIND, metadata: { name, namespace: ARGO_CD } };
}

// biome-ignore lint/suspicious/noExplicitAny: status is read as far as it is there.
function read(object: any): Application {
  const { metadata, status = {} } = object;
  const { sync = {}, operationState = {}, conditions = [] } = status;
  const words = conditions.map(({ type, message }: Condition) => `${type}: ${message}`);
  return {
    name: metadata.name,
    sync: sync.status ?? "",
    health: status.health?.status ?? "",
    hasProject: !conditions.some(({ type }: Condition) => type === "InvalidSpecError"),
    words: [...words, operationState.message ?? ""].filter(Boolean).join("; "),
    object,
  };
}

interface Condition {
  readonly type: string;
  readonly message: string;
}
