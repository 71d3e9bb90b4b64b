import type { ApiServerChoice } from "./api-server-choice.ts";
import type { AuditChoices } from "./audit.ts";
import type { BackingStoreRequest } from "./backing-store.ts";
import type { ChartValues } from "./chart-values.ts";
import type {
  Duration,
  IsoDate,
  KubernetesMinor,
  LegalEntity,
  Metadata,
  Name,
  SemanticVersion,
} from "./document.ts";
import type { Edition } from "./edition.ts";
import type { EncryptionChoice } from "./encryption.ts";
import type { FipsChoice } from "./fips.ts";
import type { Guest } from "./guest.ts";
import type { HighAvailability } from "./high-availability.ts";
import type { IdentityChoice } from "./identity.ts";
import type { IsolationMode, SnapshotDefaults } from "./jurisdiction.ts";
import type { Nis2Facts } from "./nis2.ts";
import type { Capability } from "./operator.ts";
import type { PrivateNodesRequest } from "./private-nodes.ts";
import type { SnapshotTool } from "./snapshot-tool.ts";
import type { ClassRequests } from "./tenant-classes.ts";
import type { DoorRequests } from "./tenant-doors.ts";
import type { LimitRequests } from "./tenant-limits.ts";
import type { ServiceRequests } from "./tenant-services.ts";

/**
 * The legal or business unit served, and its tenant clusters.
 * File: `jurisdictions/<code>/tenants/<name>.yaml`.
 */
export interface Tenant {
  apiVersion: "bailiwick.dev/v1";
  kind: "Tenant";
  metadata: Metadata;
  spec: TenantSpec;
}

/** Who the tenant is, what it must keep, and what it runs. */
export interface TenantSpec {
  legalEntity: LegalEntity;
  owner: Owner;
  /**
   * Regulations that bind this tenant; each is a file in `policies/regulations/`.
   * @items {"$ref":"#/definitions/Name"}
   */
  regulations: Name[];
  /** Class and sector under NIS2; asked where a regulation of this tenant goes by them. */
  nis2?: Nis2Facts;
  data: DataClass;
  /**
   * `low` where the boundary carries no legal weight and little risk, as in a free tier: the tenant
   * is then advised against a control plane of its own. Said by whoever offers the service.
   */
  significance?: "low";
  require?: RequiredCeilings;
  /** Set where the whole tenant leaves, with all of its tenant clusters. */
  lifecycle?: Lifecycle;
  /** @minItems 1 */
  clusters: TenantClusterRequest[];
}

/** A team and its role mailbox: no person's name in a history that nobody can erase. */
export interface Owner {
  team: Name;
  /** @format email */
  email: string;
}

/** What the tenant's data is. */
export interface DataClass {
  classification: "public" | "internal" | "confidential" | "secret";
  /** Personal data (GDPR Art. 4(1)). */
  personal: boolean;
  /** Special categories (GDPR Art. 9). */
  special?: boolean;
}

/** Ceilings the operator graph must be able to give, or the tenant does not compile. */
export interface RequiredCeilings {
  /** No declared path from a third country to these capabilities. */
  noThirdCountryReach?: Capability[];
}

/**
 * Said before a tenant or a tenant cluster is removed, and merged first: it goes on running, and
 * its evidence says so. `check --base` refuses a removal without it.
 */
export interface Lifecycle {
  state: "retiring";
  /** Role that agreed. */
  approver: Name;
  /** Last day on which it runs; the file, or its entry, is removed after that day. */
  until: IsoDate;
}

/** A function's rating by the entity itself (DORA Art. 3(22)), never by this product. */
export type Criticality = "ordinary" | "critical-or-important";

/** One tenant cluster; what it leaves out, the jurisdiction or the template decides. */
export interface TenantClusterRequest
  extends ClassRequests,
    DoorRequests,
    ServiceRequests,
    LimitRequests {
  name: Name;
  environment: "production" | "staging" | "test" | "development" | "resilience-test";
  /** Asked unless `like` says it. */
  criticality?: Criticality;
  /** Another cluster of this file whose shape this one takes; what is said here differs. */
  like?: Name;
  /** Set where this tenant cluster goes and others of the tenant stay; `like` does not take it. */
  lifecycle?: Lifecycle;
  controlPlaneCluster?: Name;
  isolation?: IsolationMode;
  /** Asked where the machines are the tenant cluster's own; refused elsewhere. */
  privateNodes?: PrivateNodesRequest;
  /** `oss` when neither this nor the jurisdiction's default says it. */
  edition?: Edition;
  fips?: FipsChoice;
  kubernetes?: KubernetesChoice;
  template?: TemplateRequest;
  backingStore?: BackingStoreRequest;
  audit?: AuditChoices;
  encryption?: EncryptionChoice;
  identity?: IdentityChoice;
  highAvailability?: HighAvailability;
  apiServer?: ApiServerChoice;
  /** RuntimeClass of the control plane pod, from `runtimeClasses` of its cluster; no etcd's. */
  sandbox?: Name;
  snapshots?: SnapshotRequest;
  /** StorageClass of the control plane cluster, for the tenant cluster's own state. */
  storageClass?: Name;
  /** Places that workloads may reach: inventory entries, never bare hosts. */
  egress?: EgressRequest[];
  gpus?: GpuRequest[];
  /** Options of the chart without a field of their own; judged like what is emitted. */
  values?: ChartValues;
  /** Customers without a control plane of their own; `like` does not take them. */
  guests?: Guest[];
}

/** Kubernetes minor version of the tenant cluster. */
export interface KubernetesChoice {
  version: KubernetesMinor;
  /**
   * Why not the version of the control plane cluster; it stands in the evidence, and a difference
   * that has its reason is no warning. It does not excuse a version that is under review.
   * @minLength 10
   */
  reason?: string;
}

/** A template by version or channel; the name is the jurisdiction's when left out. */
export interface TemplateRequest {
  name?: Name;
  version?: SemanticVersion;
  channel?: Name;
}

/** Snapshots of the tenant cluster's own state, and the recovery they are for. */
export interface SnapshotRequest extends SnapshotDefaults {
  /** By what copies are taken; the store decides where nothing is said. */
  tool?: SnapshotTool;
  /** Recovery time objective (DORA Art. 12(6)). */
  rto?: Duration;
  /** Recovery point objective (DORA Art. 12(6)); the schedule must not be longer. */
  rpo?: Duration;
}

/** One place that workloads may reach. */
export interface EgressRequest {
  /** Inventory entry. */
  to: Name;
}

/** Devices for one workload. */
export interface GpuRequest {
  /** Name of the ResourceClaimTemplate that pods refer to. */
  workload: Name;
  /** Product class of a GPU pool of the control plane cluster: `h200`. */
  class: Name;
  /**
   * Devices a claim allocates.
   * @minimum 1
   * @TJS-type integer
   */
  count: number;
}
