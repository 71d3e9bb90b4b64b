import type { JsonObject } from "@bailiwick/model/json-value";
import type { ApiObject } from "../control-plane/api-answer.ts";

const CONTAINER_LISTS = ["containers", "initContainers", "ephemeralContainers"] as const;

/** What Pod Security's `restricted` asks of a pod and of each container. */
const POD = { runAsNonRoot: true, runAsUser: 12345, seccompProfile: { type: "RuntimeDefault" } };
const CONTAINER = { allowPrivilegeEscalation: false, capabilities: { drop: ["ALL"] } };

/**
 * A copy of a pod that says what Pod Security asks for wherever it says nothing itself, so that an
 * attempt is denied for what it tries and not for what it forgot. Other kinds come back unchanged.
 */
export function dressed(asked: JsonObject): ApiObject {
  const object = asked as unknown as ApiObject;
  if (object.kind !== "Pod") return object;
  const { spec } = object;
  const lists = CONTAINER_LISTS.filter((list) => Array.isArray(spec[list]));
  const containers = lists.map((list) => [list, spec[list].map(dressedContainer)] as const);
  const securityContext = { ...POD, ...spec.securityContext };
  return { ...object, spec: { ...spec, ...Object.fromEntries(containers), securityContext } };
}

function dressedContainer<Container extends { readonly securityContext?: object }>(
  container: Container,
) {
  return { ...container, securityContext: { ...CONTAINER, ...container.securityContext } };
}
