import { capacityVerb } from "./capacity.ts";
import { checkVerb } from "./check.ts";
import { compileVerb } from "./compile.ts";
import { diffVerb } from "./diff.ts";
import { explainVerb } from "./explain.ts";
import { freezeVerb } from "./freeze.ts";
import { mirrorVerb } from "./mirror.ts";
import { newVerb } from "./new.ts";
import { proveVerb } from "./prove.ts";
import { publishVerb } from "./publish.ts";
import type { Verb } from "./verb.ts";
import { verifyHistoryVerb } from "./verify-history.ts";
import { whyVerb } from "./why.ts";

/** Every verb, in the order in which a user meets them. */
export const VERBS: readonly Verb[] = Object.freeze([
  compileVerb,
  checkVerb,
  explainVerb,
  diffVerb,
  proveVerb,
  publishVerb,
  mirrorVerb,
  capacityVerb,
  newVerb,
  whyVerb,
  verifyHistoryVerb,
  freezeVerb,
]);
