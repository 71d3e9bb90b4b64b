import type { RawEffect } from "../raw-effect.ts";
import { auditEffects } from "./audit.ts";
import type { ClusterClassifier, ClusterPair } from "./cluster-pair.ts";
import { connectionEffects } from "./connections.ts";
import { countryEffects } from "./countries.ts";
import { isolationEffects } from "./isolation.ts";
import { placementEffects } from "./placement.ts";
import { recoveryEffects } from "./recovery.ts";
import { storeEffects } from "./stores.ts";
import { subProcessorEffects } from "./sub-processors.ts";
import { versionEffects } from "./versions.ts";

const CLASSIFIERS: readonly ClusterClassifier[] = [
  countryEffects,
  subProcessorEffects,
  isolationEffects,
  placementEffects,
  storeEffects,
  auditEffects,
  recoveryEffects,
  connectionEffects,
  versionEffects,
];

/** Everything that is another thing for one tenant cluster. */
export function clusterEffects(pair: ClusterPair): readonly RawEffect[] {
  return CLASSIFIERS.flatMap((classify) => classify(pair));
}
