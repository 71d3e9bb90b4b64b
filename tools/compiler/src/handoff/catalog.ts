import type { JsonObject } from "@bailiwick/model/json-value";
import type { AutoNodePool } from "@bailiwick/model/kinds/auto-nodes";
import type { SqlAccess, StoreKind } from "@bailiwick/model/kinds/backing-store";
import type { ControlPlaneClusterSpec } from "@bailiwick/model/kinds/control-plane-cluster";
import type { DrillsSpec } from "@bailiwick/model/kinds/drills";
import type { Edition } from "@bailiwick/model/kinds/edition";
import type { HighAvailability } from "@bailiwick/model/kinds/high-availability";
import type { ImageAttestation, SigstoreServices } from "@bailiwick/model/kinds/image-trust";
import type { InventoryEntry } from "@bailiwick/model/kinds/inventory";
import type {
  IsolationByCriticality,
  IsolationMode,
  JurisdictionSpec,
} from "@bailiwick/model/kinds/jurisdiction";
import type { MoveSpec } from "@bailiwick/model/kinds/move";
import type { Operator } from "@bailiwick/model/kinds/operator";
import type { PolicyCard } from "@bailiwick/model/kinds/policy-card";
import type { PrivateNodesRequest } from "@bailiwick/model/kinds/private-nodes";
import type { Regulation } from "@bailiwick/model/kinds/regulation";
import type { SnapshotTool } from "@bailiwick/model/kinds/snapshot-tool";
import type { TemplateSpec } from "@bailiwick/model/kinds/template";
import type {
  Criticality,
  GpuRequest,
  KubernetesChoice,
  TenantClusterRequest,
  TenantSpec,
} from "@bailiwick/model/kinds/tenant";
import type { AdmissionException, Waiver } from "@bailiwick/model/kinds/waiver";
import type { Origin, Sourced } from "@bailiwick/model/origin";
import type { ResolvedControls } from "./controls.ts";
import type { ResolvedGates } from "./gates.ts";
import type { Manifest } from "./manifest.ts";
import type { ResolvedPipelines } from "./pipelines.ts";

/** Everything by name, references replaced by what they name. */
export interface Catalog {
  /** By name, in code unit order. */
  readonly jurisdictions: readonly JurisdictionEntry[];
  readonly admissionPolicies: readonly AdmissionPolicy[];
  readonly waivers: readonly Manifest<Waiver>[];
}

/** A jurisdiction and all that stands in it. */
export interface JurisdictionEntry {
  readonly name: string;
  readonly file: string;
  readonly spec: JurisdictionSpec;
  /** ISO 3166-1 alpha-2 codes, groups expanded. */
  readonly members: ReadonlySet<string>;
  /** Regulations in force here, in the jurisdiction's own order. */
  readonly regulations: readonly Regulation[];
  readonly operators: ReadonlyMap<string, Operator>;
  readonly inventory: ReadonlyMap<string, Place>;
  readonly controlPlaneClusters: ReadonlyMap<string, ClusterEntry>;
  readonly delivery: ResolvedDelivery;
  /** Whose signatures images need; absent where nothing is declared. */
  readonly images?: ResolvedImageTrust;
  /** Where collectors carry what control planes say; absent where nothing is collected. */
  readonly pipelines?: ResolvedPipelines;
  readonly defaults: ResolvedDefaults;
  readonly tenants: readonly TenantEntry[];
  /** What admission policies let pass for a time; absent where nothing is excepted. */
  readonly exceptions?: readonly ExceptionEntry[];
}

/** A waiver that excepts objects from an admission policy, names replaced. */
export interface ExceptionEntry extends Pick<AdmissionException, "ticket"> {
  /** Of the waiver. */
  readonly name: string;
  readonly file: string;
  /** Name of the policy as its folder has it. */
  readonly policy: string;
  readonly cluster: ClusterEntry;
  readonly objects: Pick<AdmissionException, "kind" | "namespace" | "names">;
  /** Last day, in UTC. */
  readonly until: string;
}

/** An inventory entry and the line that declares it. */
export interface Place {
  readonly entry: InventoryEntry;
  readonly origin: Origin;
}

/** A control plane cluster and its file. */
export interface ClusterEntry {
  readonly name: string;
  readonly file: string;
  readonly spec: ControlPlaneClusterSpec;
}

/** How output travels, names replaced. */
export interface ResolvedDelivery {
  readonly cluster: ClusterEntry;
  readonly git: Place;
  readonly source: Place;
}

/** Who signs images, names replaced. */
export interface ResolvedImageTrust {
  readonly signers: readonly ResolvedSigner[];
  readonly attestations: readonly ImageAttestation[];
  readonly sigstore?: ResolvedSigstore;
}

/** A signer by its key, or by what an issuer calls it. */
export type ResolvedSigner =
  | { readonly name: string; readonly key: string }
  | { readonly name: string; readonly issuer: Place; readonly subject: string };

/** The jurisdiction's own log and root of trust. */
export interface ResolvedSigstore extends Omit<SigstoreServices, "log" | "root"> {
  readonly log: Place;
  readonly root: Place;
}

/** The jurisdiction's defaults, names replaced; absent where it says nothing. */
export interface ResolvedDefaults extends ResolvedControls {
  readonly controlPlaneCluster?: Sourced<ClusterEntry>;
  readonly template?: Sourced<TemplateRelease>;
  readonly isolation?: Sourced<IsolationByCriticality>;
  readonly edition?: Sourced<Edition>;
  readonly auditSink?: Sourced<Place>;
  readonly auditRetention?: Sourced<string>;
  readonly snapshotStore?: Sourced<Place>;
  readonly snapshotSchedule?: Sourced<string>;
  readonly restoreTo?: Sourced<ClusterEntry>;
}

/** A frozen template version. */
export interface TemplateRelease {
  readonly name: string;
  readonly version: string;
  readonly file: string;
  readonly spec: TemplateSpec;
}

/** A tenant and its tenant clusters, names replaced. */
export interface TenantEntry {
  readonly name: string;
  readonly file: string;
  readonly spec: TenantSpec;
  readonly clusters: readonly ResolvedRequest[];
  /** Record of the move by which it came here. */
  readonly move?: MoveRecord;
  /** Record of its restore drills. */
  readonly drills?: DrillRecord;
}

/** A record of drills and its file. */
export interface DrillRecord {
  readonly file: string;
  readonly spec: DrillsSpec;
}

/** A move record and its file. */
export interface MoveRecord {
  readonly file: string;
  readonly spec: MoveSpec;
}

/** What a tenant asked for one tenant cluster; `like` is already answered. */
export interface ResolvedRequest extends ResolvedControls, ResolvedGates {
  readonly name: string;
  readonly origin: Origin;
  readonly environment: TenantClusterRequest["environment"];
  readonly like?: string;
  readonly criticality?: Sourced<Criticality>;
  readonly controlPlaneCluster?: Sourced<ClusterEntry>;
  readonly isolation?: Sourced<IsolationMode>;
  readonly edition?: Sourced<Edition>;
  readonly privateNodes?: Sourced<ResolvedPrivateNodes>;
  readonly kubernetes?: Sourced<KubernetesChoice>;
  readonly template?: Sourced<TemplateRelease>;
  readonly backingStore?: Sourced<ResolvedStore>;
  readonly highAvailability?: Sourced<HighAvailability>;
  readonly auditSink?: Sourced<Place>;
  readonly auditRetention?: Sourced<string>;
  readonly snapshotStore?: Sourced<Place>;
  readonly snapshotSchedule?: Sourced<string>;
  readonly restoreTo?: Sourced<ClusterEntry>;
  readonly snapshotTool?: Sourced<SnapshotTool>;
  readonly rto?: Sourced<string>;
  readonly rpo?: Sourced<string>;
  readonly storageClass?: Sourced<string>;
  readonly egress: readonly Sourced<Place>[];
  readonly gpus: readonly Sourced<GpuRequest>[];
  /** Options of the chart without a field of their own. */
  readonly values?: Sourced<JsonObject>;
}

/** Machines of a tenant cluster's own, the places they are behind found. */
export interface ResolvedPrivateNodes extends Pick<PrivateNodesRequest, "pods" | "services"> {
  readonly endpoint: Sourced<Place>;
  readonly network: Sourced<Place>;
  readonly autoNodes: readonly Sourced<ResolvedAutoNodes>[];
}

/** Machines that a provider makes, provider and region found. */
export interface ResolvedAutoNodes {
  readonly provider: Sourced<Place>;
  readonly region: Sourced<Place>;
  readonly pools: readonly AutoNodePool[];
}

/** A backing store as asked for, its endpoint found. */
export interface ResolvedStore {
  readonly kind: StoreKind;
  readonly replicas?: number;
  readonly nodePool?: Sourced<string>;
  readonly migrateFrom?: Sourced<ResolvedFormerEtcd>;
  readonly endpoint?: Sourced<Place>;
  readonly sql?: SqlAccess;
}

/** A deployed etcd that its state moves out of. */
export interface ResolvedFormerEtcd {
  readonly replicas: number;
  readonly nodePool?: Sourced<string>;
}

/** A Kyverno policy with its card. */
export interface AdmissionPolicy {
  readonly name: string;
  readonly file: string;
  readonly card: PolicyCard;
  readonly object: JsonObject;
}
