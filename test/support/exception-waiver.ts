/** Where tests put a waiver that excepts objects of the EU from an admission policy. */
export const EXCEPTION_WAIVER = "jurisdictions/eu/waivers/tagged-ledger.yaml";

const LEDGER = `exception:
    controlPlaneCluster: eu-fra-1
    kind: Pod
    namespace: vc-acme-bank--payments
    names: [ledger-0]
    ticket: CHG-2041`;

/** A waiver of the digests of one pod, or the same with other words for what is meant. */
export function exceptionWaiver(meant = LEDGER): string {
  return `apiVersion: bailiwick.dev/v1
kind: Waiver
metadata: { name: tagged-ledger }
spec:
  code: require-image-digests
  ${meant}
  reason: the vendor publishes digests from January
  approver: eu-platform
  until: "2026-12-31"
`;
}
