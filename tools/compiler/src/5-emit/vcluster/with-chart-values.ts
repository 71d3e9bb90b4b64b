import { InternalError } from "@bailiwick/model/internal-error";
import { isJsonObject, type JsonObject } from "@bailiwick/model/json-value";

/** Emitted values and those that a tenant adds; that the two never meet was decided before. */
export function withChartValues(emitted: JsonObject, added: JsonObject): JsonObject {
  const merged = Object.entries(added).map(([key, value]) => {
    const own = emitted[key];
    if (own === undefined) return [key, value] as const;
    if (isJsonObject(own) && isJsonObject(value))
      return [key, withChartValues(own, value)] as const;
    throw new InternalError("a chart option is said twice", [key, own, value]);
  });
  return { ...emitted, ...Object.fromEntries(merged) };
}
