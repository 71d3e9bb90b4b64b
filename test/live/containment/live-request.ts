import type { AttackRequest } from "../../policies/attack/requests-on.ts";
import type { ApiObject } from "../control-plane/api-answer.ts";

/** A request of the attack library, as an API server is really asked. */
export interface LiveRequest extends Omit<AttackRequest, "object"> {
  readonly object: ApiObject;
}
