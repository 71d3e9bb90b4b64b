import type { Rule } from "./rule.ts";
import { auditSinkMissing } from "./rules/audit-sink-missing.ts";
import { chartDefaultOpen } from "./rules/chart-default-open.ts";
import { deviceQuotaOpen } from "./rules/device-quota-open.ts";
import { imageOutsideInventory } from "./rules/image-outside-inventory.ts";
import { neighbourNamed } from "./rules/neighbour-named.ts";
import { objectWrittenTwice } from "./rules/object-written-twice.ts";
import { placeOutsideInventory } from "./rules/place-outside-inventory.ts";
import { podWithoutHardPlacement } from "./rules/pod-without-hard-placement.ts";
import { policyLevelMissing } from "./rules/policy-level-missing.ts";
import { secretLiteral } from "./rules/secret-literal.ts";
import { stateOutsideJurisdiction } from "./rules/state-outside-jurisdiction.ts";
import { tenantClusterObjectMissing } from "./rules/tenant-cluster-object-missing.ts";

/** Every rule, in the order that leads to the clearest output: the five constraints first. */
export const RULES: readonly Rule[] = Object.freeze([
  podWithoutHardPlacement, // constraint 1: hard placement, at the tenant control plane
  stateOutsideJurisdiction, // constraint 2: the tenant cluster's own state inside
  auditSinkMissing, // constraint 3: the audit destination inside
  policyLevelMissing, // constraint 4: policies at the host and inside the tenant cluster
  tenantClusterObjectMissing, // constraint 5: a defined object within the cluster
  imageOutsideInventory, // closed world: images
  placeOutsideInventory, // closed world: hosts, URLs and addresses
  chartDefaultOpen, // every default of the chart that could leave is closed
  deviceQuotaOpen, // devices: what was declared, and none of any other class
  neighbourNamed, // nothing of one jurisdiction names another
  secretLiteral, // secrets appear only as references
  objectWrittenTwice, // a lost object is reported, never silent
]);
