import type { Origin } from "@bailiwick/model/origin";
import type { DecisionName } from "../5-emit/guards.ts";

/** One value in a plan that can be replaced, and the input line that said it. */
export interface Site {
  readonly holder: object;
  readonly key: string;
  readonly value: unknown;
  readonly origin: Origin;
  /** True where the value is what a decision chose, and not what stands in the chosen thing. */
  readonly chosen: boolean;
  /** False where the plan worked the value out: `origin` is the line it was worked out for. */
  readonly written: boolean;
  readonly decision?: DecisionName;
}
