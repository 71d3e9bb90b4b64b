import { attackLibrary } from "../../policies/attack/attack-library.ts";
import { type Column, columns } from "../../policies/attack/column.ts";
import { definitionsOf } from "../../policies/attack/definitions-of.ts";
import { requestsOn } from "../../policies/attack/requests-on.ts";
import type { ApiObject } from "../control-plane/api-answer.ts";
import { dressed } from "./dressed.ts";
import type { LiveRequest } from "./live-request.ts";

/** Namespaces of the tenant's own, in place of those on the host. */
const LEDGER = "ledger";
const NEIGHBOUR = "neighbour";

/** Namespaces that the requests are in. */
export const INSIDE_NAMESPACES: readonly ApiObject[] = [LEDGER, NEIGHBOUR].map((name) => {
  return { apiVersion: "v1", kind: "Namespace", metadata: { name } };
});

/** A workload that can run at once: the one of the matrix waits for its volumes. */
export const CONTROL = "workload pod without volumes";

/**
 * The requests of a host, as a tenant would make them inside: in namespaces of its own. Left out
 * are kinds that only a foreign controller defines, since nothing brings them to a host, and
 * namespaces, which are a host's own.
 */
export function insideRequests(column: Column): readonly LiveRequest[] {
  const requests = requestsOn(column, columns(), attackLibrary())
    .filter(({ operation }) => operation === "CREATE")
    .filter(({ object }) => definitionsOf([object]).length === 0 && object.kind !== "Namespace")
    .map((request) => ({ ...request, object: moved(dressed(request.object), column) }));
  const control = requests.filter(({ row }) => row === "workload pod").map(withoutVolumes);
  return [...control, ...requests];
}

function withoutVolumes({ object, ...request }: LiveRequest): LiveRequest {
  const { volumes: _volumes, ...spec } = object.spec;
  const metadata = { ...object.metadata, name: "control" };
  return { ...request, row: CONTROL, object: { ...object, metadata, spec } };
}

function moved(object: ApiObject, { facts }: Column): ApiObject {
  const { namespace } = object.metadata;
  if (namespace === undefined) return object;
  const inside = namespace === facts.neighbourNamespace ? NEIGHBOUR : LEDGER;
  // An owner that is not there would have the pod collected before it could arrive.
  const { ownerReferences: _owners, ...metadata } = object.metadata;
  return { ...object, metadata: { ...metadata, namespace: inside } };
}
