import type { JsonObject } from "@bailiwick/model/json-value";

/** Namespaces come first, since what follows lies in them; then by kind and name. */
export function byIdentity(left: JsonObject, right: JsonObject): number {
  return identity(left) < identity(right) ? -1 : 1;
}

function identity(object: JsonObject): string {
  const { name = "" } = (object.metadata ?? {}) as { name?: string };
  return `${object.kind === "Namespace" ? 0 : 1} ${object.kind} ${name}`;
}
