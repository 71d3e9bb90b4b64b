import type { ApiObject } from "../control-plane/api-answer.ts";

/**
 * An object as it stands, with what another says of it laid over: an update that leaves out what
 * the server added would be refused for that alone. Lists are laid over item by item.
 */
export function laidOver(standing: ApiObject, change: ApiObject): ApiObject {
  return over(standing, change) as ApiObject;
}

function over(standing: unknown, change: unknown): unknown {
  if (Array.isArray(standing) && Array.isArray(change)) {
    const length = Math.max(standing.length, change.length);
    return Array.from({ length }, (_, at) => over(standing[at], change[at]));
  }
  if (!isMapping(standing) || !isMapping(change)) return change === undefined ? standing : change;
  const keys = [...new Set([...Object.keys(standing), ...Object.keys(change)])];
  return Object.fromEntries(keys.map((key) => [key, over(standing[key], change[key])]));
}

function isMapping(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
