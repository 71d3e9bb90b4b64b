import { InternalError } from "@bailiwick/model/internal-error";
import { isJsonObject, type JsonObject } from "@bailiwick/model/json-value";
import type { ExceptionEntry } from "../../handoff/catalog.ts";
import { exceptedObjects } from "./excepted-objects.ts";

/**
 * A bound policy, to be made into its native twin, that does not judge what is excepted from it:
 * the API server reads no PolicyException. It knows no day either, so that an exception ends here
 * when its waiver goes; until then Kyverno, which has to agree too, ends it by `expiresAt`.
 */
export function withExceptions(
  bound: JsonObject,
  exceptions: readonly ExceptionEntry[],
): JsonObject {
  if (exceptions.length === 0) return bound;
  const { spec } = bound;
  if (!isJsonObject(spec)) throw new InternalError("a bound policy has no spec", bound);
  const own = Array.isArray(spec.matchConditions) ? spec.matchConditions : [];
  const conditions = exceptions.map((exception) => ({
    name: `waived-by-${exception.name}`,
    expression: `!(${exceptedObjects(exception)})`,
  }));
  return { ...bound, spec: { ...spec, matchConditions: [...own, ...conditions] } };
}
