import { serves } from "./control-plane/serves.ts";
import type { Step } from "./ground.ts";

/** All steps, in the order in which they run. */
export const STEPS: readonly Step[] = [serves];
