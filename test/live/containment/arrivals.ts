import type { ApiObject } from "../control-plane/api-answer.ts";
import type { ApiClient } from "../control-plane/api-client.ts";

/** How a syncer marks on the host what it made of which object (pkg/util/translate). */
const NAME = "vcluster.loft.sh/object-name";
const NAMESPACE = "vcluster.loft.sh/object-namespace";

/** What became of an object that a tenant cluster admitted. */
export interface Arrival {
  /** As it stands on the host; undefined where it never came. */
  readonly object: ApiObject | undefined;
  /** Words of the syncer about it, from events inside; empty where it said nothing. */
  readonly words: readonly string[];
}

/** Kinds that the syncer brings to the host with the values that are emitted. */
const SYNCED = ["ConfigMap", "PersistentVolumeClaim", "Pod", "Secret", "Service"];

/** Whether a syncer with the emitted values brings objects of a kind to the host. */
export function isSynced({ kind, apiVersion }: ApiObject): boolean {
  return apiVersion === "v1" && SYNCED.includes(kind);
}

/** Asks both sides once about objects that lie in the tenant cluster `name`. */
export async function arrivals(
  host: ApiClient,
  inside: ApiClient,
  name: string,
): Promise<(object: ApiObject) => Arrival> {
  const listed = await Promise.all(
    SYNCED.map((kind) => host.list({ apiVersion: "v1", kind, metadata: { namespace: name } })),
  );
  const there = new Map(listed.flat().map((item) => [keyOnHost(item), item]));
  const kind = { apiVersion: "events.k8s.io/v1", kind: "Event", metadata: {} };
  const events = (await inside.list(kind)).filter(({ reason }) => /^Sync(Error|Warn)/.test(reason));
  return (object) => ({
    object: there.get(keyInside(object)),
    words: events.filter((event) => isAbout(event, object)).map(({ note }) => note),
  });
}

function keyOnHost({ kind, metadata }: ApiObject): string {
  const { annotations = {} } = metadata;
  return `${kind} ${annotations[NAMESPACE]}/${annotations[NAME]}`;
}

function keyInside({ kind, metadata }: ApiObject): string {
  return `${kind} ${metadata.namespace}/${metadata.name}`;
}

function isAbout({ regarding }: ApiObject, object: ApiObject): boolean {
  const { kind, namespace, name } = regarding ?? {};
  return keyInside(object) === `${kind} ${namespace}/${name}`;
}
