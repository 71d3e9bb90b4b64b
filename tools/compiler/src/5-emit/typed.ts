import { InternalError } from "@bailiwick/model/internal-error";
import type { JsonObject } from "@bailiwick/model/json-value";

/** What every class of the kubernetes-models packages can do. */
interface TypedModel {
  validate(): void;
  toJSON(): unknown;
}

/** A typed Kubernetes object as plain JSON, checked against its own schema; a miss is our fault. */
export function plain(model: TypedModel): JsonObject {
  try {
    model.validate();
  } catch (error) {
    throw new InternalError("an emitted object does not fit its own schema", {
      object: model.toJSON(),
      error: String(error),
    });
  }
  return model.toJSON() as JsonObject;
}
