import { InternalError } from "@bailiwick/model/internal-error";
import { isJsonObject, type JsonValue } from "@bailiwick/model/json-value";
import { pointerKeys } from "@bailiwick/model/pointer-keys";

/**
 * A copy of `document` in which the value at a JSON pointer (RFC 6901) is another one. The place
 * has to exist: a pointer that leads nowhere would leave a policy unbound and look like success.
 */
export function replaceAtPointer(
  document: JsonValue,
  pointer: string,
  value: JsonValue,
): JsonValue {
  if (!pointer.startsWith("/")) throw new InternalError("not a JSON pointer", pointer);
  return replace(document, pointerKeys(pointer), value, pointer);
}

function replace(
  place: JsonValue | undefined,
  [step, ...deeper]: readonly string[],
  value: JsonValue,
  pointer: string,
): JsonValue {
  if (step === undefined) return value;
  if (isJsonObject(place) && Object.hasOwn(place, step)) {
    return { ...place, [step]: replace(place[step], deeper, value, pointer) };
  }
  const index = /^(0|[1-9]\d*)$/.test(step) ? Number(step) : Number.NaN;
  if (Array.isArray(place) && index < place.length) {
    return place.with(index, replace(place[index], deeper, value, pointer));
  }
  throw new InternalError(`nothing stands at "${pointer}"`, place);
}
