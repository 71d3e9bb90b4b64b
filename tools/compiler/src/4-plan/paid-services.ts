import type { Sourced } from "@bailiwick/model/origin";
import type { ResolvedRequest } from "../handoff/catalog.ts";

/**
 * Options of the chart that fields about services stand for, by their paths, where they are asked
 * for. Protection against deletion is none of them: Argo CD gives it without a licence.
 */
export function paidServices({
  certificateIssuer,
  secretStore,
  sleep,
}: ResolvedRequest): readonly Sourced<string>[] {
  return [
    ...(certificateIssuer
      ? [{ value: "integrations.certManager", origin: certificateIssuer.origin }]
      : []),
    ...(secretStore ? [{ value: "integrations.externalSecrets", origin: secretStore.origin }] : []),
    ...(sleep ? [{ value: "sleep", origin: sleep.origin }] : []),
  ];
}
