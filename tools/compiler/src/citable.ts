import { GUARDS } from "./5-emit/guards.ts";
import { ruleNames } from "./6-verify/rule-names.ts";
import type { Citable } from "./handoff/citable.ts";

/** What regulations may cite of the code, where no phase may look at another. */
export const CITABLE: Citable = Object.freeze({
  decisions: Object.keys(GUARDS),
  rules: ruleNames(),
});
