import type { Sourced } from "@bailiwick/model/origin";
import type { ClusterEntry, JurisdictionEntry, TemplateRelease } from "../handoff/catalog.ts";
import type { ControlsPlan, EncryptionPlan, ResolvedEncryption } from "../handoff/controls.ts";
import type { Report } from "../handoff/report.ts";
import { decideApiServer } from "./api-server.ts";
import { decideLimits } from "./container-limits.ts";
import { decidePodSecurity } from "./pod-security.ts";
import { decideQuota } from "./quota.ts";
import { decideRestoreDrill } from "./restore-drill.ts";
import { decideSandbox } from "./sandbox.ts";
import type { Question } from "./tenant-cluster.ts";

/** Controls of one tenant cluster: its own choice goes before that of the jurisdiction. */
export function decideControls(
  question: Question,
  template: TemplateRelease,
  cluster: ClusterEntry,
  report: Report,
): ControlsPlan {
  const { request, jurisdiction } = question;
  const { defaults } = jurisdiction;
  const auditLevel = request.auditLevel ?? defaults.auditLevel;
  const auditOutput = request.auditOutput ?? defaults.auditOutput;
  const encryption = request.encryption ?? defaults.encryption;
  const identity = request.identity ?? defaults.identity;
  const podSecurity = decidePodSecurity(question, template, report);
  const quota = decideQuota(question, template, report);
  const limits = decideLimits(question, report);
  const apiServer = decideApiServer(question, report);
  const sandbox = decideSandbox(question, cluster, report);
  const restoreDrill = decideRestoreDrill(question, report);
  return {
    ...(restoreDrill && { restoreDrill }),
    ...(apiServer && { apiServer }),
    ...(request.fips && { fips: request.fips }),
    ...(sandbox && { sandbox }),
    ...(podSecurity && { podSecurity }),
    ...(quota && { quota }),
    ...(limits && { limits }),
    ...(identity && { identity }),
    ...(auditLevel && { auditLevel }),
    ...(auditOutput && { auditOutput }),
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
