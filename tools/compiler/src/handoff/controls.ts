import type { ApiServerChoice } from "@bailiwick/model/kinds/api-server-choice";
import type { AuditLevel, AuditOutput } from "@bailiwick/model/kinds/audit";
import type { Drill } from "@bailiwick/model/kinds/drills";
import type { KmsPlugin } from "@bailiwick/model/kinds/encryption";
import type { FipsChoice } from "@bailiwick/model/kinds/fips";
import type { IdentityChoice } from "@bailiwick/model/kinds/identity";
import type {
  ContainerLimits,
  PodSecurityChoice,
  QuotaChoice,
} from "@bailiwick/model/kinds/tenant-limits";
import type { Sourced } from "@bailiwick/model/origin";
import type { Place } from "./catalog.ts";

/**
 * Controls of the API server and of the control plane pod that somebody chose, names replaced;
 * absent where nobody did. A tenant cluster and its jurisdiction's defaults both have them.
 */
export interface ResolvedControls {
  readonly auditLevel?: Sourced<AuditLevel>;
  readonly auditOutput?: Sourced<AuditOutput>;
  readonly encryption?: Sourced<ResolvedEncryption>;
  readonly identity?: Sourced<ResolvedIdentity>;
  readonly apiServer?: Sourced<ApiServerChoice>;
  /** Of a tenant cluster only. */
  readonly fips?: Sourced<FipsChoice>;
  /** Runtime class of the control plane pod. */
  readonly sandbox?: Sourced<string>;
  readonly podSecurity?: Sourced<PodSecurityChoice>;
  readonly quota?: Sourced<QuotaChoice>;
  readonly limits?: Sourced<ContainerLimits>;
}

/** An identity issuer, found, and what of its tokens counts. */
export interface ResolvedIdentity extends Omit<IdentityChoice, "issuer"> {
  readonly issuer: Place;
}

/** A key service, and what asks it. */
export interface ResolvedEncryption {
  readonly kms: Place;
  readonly plugin?: KmsPlugin;
}

/** The same, decided for one tenant cluster. */
export interface ControlsPlan extends Omit<ResolvedControls, "apiServer" | "encryption"> {
  readonly apiServer?: Sourced<ApiServerPlan>;
  readonly encryption?: Sourced<EncryptionPlan>;
  /** Restores that people hold, and what came of the last one. */
  readonly restoreDrill?: Sourced<Drill | "none">;
}

/** Encryption of the store, and who is declared to hold the key. */
export interface EncryptionPlan extends ResolvedEncryption {
  readonly custodian: string;
}

/** Switches of the API server, durations in whole seconds. */
export interface ApiServerPlan extends Omit<ApiServerChoice, "requestTimeout" | "tokenLifetime"> {
  readonly requestTimeout?: number;
  readonly tokenLifetime?: number;
}
