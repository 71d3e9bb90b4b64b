import type { PlaceKind } from "@bailiwick/model/kinds/inventory";
import type { TenantClusterRequest } from "@bailiwick/model/kinds/tenant";
import { below, type Origin } from "@bailiwick/model/origin";
import type { Report } from "../handoff/report.ts";
import { said } from "./defaults.ts";
import { lookUpPlace } from "./references.ts";
import type { Scope } from "./scope.ts";

/** What a tenant cluster asks of gates, doors and services, each with its line. */
export function requestedGates(
  request: TenantClusterRequest,
  at: Origin,
  scope: Scope,
  report: Report,
) {
  const { workloadIdentity, integrations, deletionProtection } = request;
  const place = (name: string | undefined, kind: PlaceKind, ...keys: readonly string[]) =>
    name === undefined
      ? undefined
      : lookUpPlace(name, [kind], below(at, ...keys), scope.inventory, report);
  const { certManager, externalSecrets } = integrations ?? {};
  return {
    runtimeClass: said(request.runtimeClass, below(at, "runtimeClass")),
    classes: said(request.classes, below(at, "classes")),
    workloadIdentity: place(
      workloadIdentity?.issuer,
      "identity-issuer",
      "workloadIdentity",
      "issuer",
    ),
    metrics: said(request.metrics, below(at, "metrics")),
    certificateIssuer: place(
      certManager?.issuer,
      "certificate-authority",
      "integrations",
      "certManager",
      "issuer",
    ),
    secretStore: place(
      externalSecrets?.store,
      "secret-store",
      "integrations",
      "externalSecrets",
      "store",
    ),
    sleep: said(request.sleep, below(at, "sleep")),
    deletionProtection: said(deletionProtection, below(at, "deletionProtection")),
  };
}
