import type { ApiServerChoice } from "@bailiwick/model/kinds/api-server-choice";
import type { AuditChoices } from "@bailiwick/model/kinds/audit";
import type { EncryptionChoice } from "@bailiwick/model/kinds/encryption";
import type { IdentityChoice } from "@bailiwick/model/kinds/identity";
import type { LimitRequests } from "@bailiwick/model/kinds/tenant-limits";
import { below, type Origin, type Sourced } from "@bailiwick/model/origin";
import type {
  ResolvedControls,
  ResolvedEncryption,
  ResolvedIdentity,
} from "../handoff/controls.ts";
import type { Report } from "../handoff/report.ts";
import { defined, said } from "./defaults.ts";
import { demandOneHost } from "./dialled-places.ts";
import { lookUpPlace } from "./references.ts";
import type { Scope } from "./scope.ts";

/** What a tenant cluster and its jurisdiction's defaults can both choose. */
interface Chosen extends LimitRequests {
  readonly audit?: AuditChoices;
  readonly encryption?: EncryptionChoice;
  readonly identity?: IdentityChoice;
  readonly apiServer?: ApiServerChoice;
  readonly fips?: boolean;
  readonly sandbox?: string;
}

/** Controls as chosen at `at`, their names replaced; what is not said is absent. */
export function resolveControls(
  { audit, encryption, identity, ...chosen }: Chosen,
  at: Origin,
  scope: Scope,
  report: Report,
): ResolvedControls {
  return defined({
    auditLevel: said(audit?.level, below(at, "audit", "level")),
    auditOutput: said(audit?.output, below(at, "audit", "output")),
    encryption: encryption && keyService(encryption, below(at, "encryption"), scope, report),
    identity: identity && identityIssuer(identity, below(at, "identity"), scope, report),
    apiServer: said(chosen.apiServer, below(at, "apiServer")),
    fips: said(chosen.fips, below(at, "fips")),
    sandbox: said(chosen.sandbox, below(at, "sandbox")),
    podSecurity: said(chosen.podSecurity, below(at, "podSecurity")),
    quota: said(chosen.quota, below(at, "quota")),
    limits: said(chosen.limits, below(at, "limits")),
  });
}

function keyService(
  { kms, plugin }: EncryptionChoice,
  at: Origin,
  { inventory }: Scope,
  report: Report,
): Sourced<ResolvedEncryption> | undefined {
  const found = lookUpPlace(kms, ["key-management"], below(at, "kms"), inventory, report);
  return found && { value: { kms: found.value, ...defined({ plugin }) }, origin: at };
}

/** An issuer that stands for several hosts, or for none, cannot be asked for its keys. */
function identityIssuer(
  { issuer, ...choice }: IdentityChoice,
  at: Origin,
  { inventory }: Scope,
  report: Report,
): Sourced<ResolvedIdentity> | undefined {
  const found = lookUpPlace(issuer, ["identity-issuer"], below(at, "issuer"), inventory, report);
  if (!found || !demandOneHost(found.value, report)) return undefined;
  return { value: { issuer: found.value, ...choice }, origin: at };
}
