import type { Operator } from "@bailiwick/model/kinds/operator";

/** `VaultCo Ltd (IE), parent Vault Holdings Inc. (US)` */
export function operatorInWords({ legalEntity, control: { ultimateParent } }: Operator): string {
  const own = `${legalEntity.name} (${legalEntity.country})`;
  if (ultimateParent.name === legalEntity.name) return own;
  return `${own}, parent ${ultimateParent.name} (${ultimateParent.country})`;
}
