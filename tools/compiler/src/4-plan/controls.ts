import type { Sourced } from "@bailiwick/model/origin";
import type { JurisdictionEntry } from "../handoff/catalog.ts";
import type { ControlsPlan, EncryptionPlan, ResolvedEncryption } from "../handoff/controls.ts";
import type { Question } from "./tenant-cluster.ts";

/** Controls of one tenant cluster: its own choice goes before that of the jurisdiction. */
export function decideControls({ request, jurisdiction }: Question): ControlsPlan {
  const { defaults } = jurisdiction;
  const auditLevel = request.auditLevel ?? defaults.auditLevel;
  const encryption = request.encryption ?? defaults.encryption;
  const identity = request.identity ?? defaults.identity;
  return {
    ...(identity && { identity }),
    ...(auditLevel && { auditLevel }),
    ...(encryption && { encryption: withCustodian(encryption, jurisdiction) }),
  };
}

/** Who holds the key, the layers say and not the key service: the two can be different persons. */
function withCustodian(
  { value, origin }: Sourced<ResolvedEncryption>,
  { spec: { layers } }: JurisdictionEntry,
): Sourced<EncryptionPlan> {
  return { value: { ...value, custodian: layers.keys?.custodian ?? "unknown" }, origin };
}
