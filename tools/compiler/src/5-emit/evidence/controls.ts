import type { Sourced } from "@bailiwick/model/origin";
import type { ControlsPlan, EncryptionPlan, ResolvedIdentity } from "../../handoff/controls.ts";
import type { DecisionName } from "../guards.ts";
import type { DecisionRow } from "./decisions.ts";

/** The controls that somebody chose, in words; what nobody chose is the template's, and no row. */
export function controlRows({
  auditLevel,
  encryption,
  identity,
}: ControlsPlan): readonly DecisionRow[] {
  return [
    ...row("audit-level", auditLevel, (level) => level),
    ...row("encryption", encryption, encryptionInWords),
    ...row("identity", identity, identityInWords),
  ];
}

function row<T>(
  name: DecisionName,
  decision: Sourced<T> | undefined,
  inWords: (value: T) => string,
): readonly DecisionRow[] {
  if (!decision) return [];
  return [{ name, key: name, value: inWords(decision.value), origin: decision.origin }];
}

function encryptionInWords({ kms, plugin, custodian }: EncryptionPlan): string {
  const way = plugin ? `plugin ${plugin.image}` : "Secret encryption";
  return `${kms.entry.name} (${kms.entry.country}) by ${way}, key held by ${custodian}`;
}

function identityInWords({
  issuer,
  clientId,
  usernameClaim,
  groupsClaim,
}: ResolvedIdentity): string {
  const groups = groupsClaim === undefined ? "no groups" : `groups by ${groupsClaim}`;
  const { name, country } = issuer.entry;
  return `${name} (${country}) for ${clientId}, names by ${usernameClaim}, ${groups}`;
}
