import type { JsonObject } from "@bailiwick/model/json-value";
import type { SqlAccess } from "@bailiwick/model/kinds/backing-store";
import type {
  ControlPlaneClusterSpec,
  GpuPool,
  NodePool,
  StorageClass,
} from "@bailiwick/model/kinds/control-plane-cluster";
import type { Edition } from "@bailiwick/model/kinds/edition";
import type { Guest } from "@bailiwick/model/kinds/guest";
import type { IsolationMode } from "@bailiwick/model/kinds/jurisdiction";
import type { SnapshotTool } from "@bailiwick/model/kinds/snapshot-tool";
import type { KubernetesRelease } from "@bailiwick/model/kinds/template";
import type {
  Criticality,
  GpuRequest,
  Lifecycle,
  TenantClusterRequest,
} from "@bailiwick/model/kinds/tenant";
import type { Origin, Sourced } from "@bailiwick/model/origin";
import type {
  AdmissionPolicy,
  ClusterEntry,
  JurisdictionEntry,
  Place,
  ResolvedPrivateNodes,
  TemplateRelease,
  TenantEntry,
} from "./catalog.ts";
import type { ControlsPlan } from "./controls.ts";
import type { GatesPlan } from "./gates.ts";
import type { ResolvedPipelines } from "./pipelines.ts";
import type { LayerReach } from "./reach.ts";

/** Decisions in sovereign words; no Kubernetes object in it. */
export interface Plan {
  readonly jurisdictions: readonly JurisdictionPlan[];
}

/** One jurisdiction's part of the output. */
export interface JurisdictionPlan {
  readonly jurisdiction: JurisdictionEntry;
  readonly registry: Place;
  readonly charts: Place;
  readonly controlPlaneClusters: readonly ControlPlaneClusterPlan[];
  readonly tenants: readonly TenantPlan[];
  /** Frozen template versions in use, in order of name and version. */
  readonly templates: readonly TemplateRelease[];
  readonly admissionPolicies: readonly AdmissionPolicy[];
  /** Layer by layer, what third countries reach by what is declared. */
  readonly reach: readonly LayerReach[];
  /** Inside tenant clusters Kyverno judges too, and not the API server alone. */
  readonly kyvernoInside: boolean;
}

/** A control plane cluster as a destination. */
export interface ControlPlaneClusterPlan {
  readonly name: string;
  readonly file: string;
  readonly spec: ControlPlaneClusterSpec;
  /** API server URL as Argo CD of this jurisdiction reaches it. */
  readonly server: string;
  readonly storageClasses: readonly StorageClass[];
  readonly gpuClasses: readonly GpuPool[];
}

/** A tenant's tenant clusters, decided. */
export interface TenantPlan {
  readonly tenant: TenantEntry;
  readonly clusters: readonly TenantClusterPlan[];
}

/** One tenant cluster: every value with the line that said it. */
export interface TenantClusterPlan extends GatesPlan {
  readonly name: string;
  readonly origin: Origin;
  /** Release name and host namespace: `vc-<tenant>--<cluster>`. */
  readonly release: string;
  readonly environment: TenantClusterRequest["environment"];
  readonly criticality: Sourced<Criticality>;
  readonly controlPlaneCluster: Sourced<ClusterEntry>;
  /** API server URL of the control plane cluster as Argo CD reaches it. */
  readonly server: string;
  /** API server URL of the tenant cluster itself, where Argo CD reaches it; else it is absent. */
  readonly insideServer?: string;
  readonly isolation: Sourced<IsolationMode>;
  /** Absent where nobody said it: then it is `oss`. */
  readonly edition?: Sourced<Edition>;
  /** There where workloads run on machines of the tenant cluster's own. */
  readonly privateNodes?: Sourced<ResolvedPrivateNodes>;
  /** There where the edition is `licensed`, and only there. */
  readonly licence?: LicencePath;
  readonly template: Sourced<TemplateRelease>;
  readonly kubernetes: Sourced<KubernetesPlan>;
  readonly backingStore: Sourced<BackingStorePlan>;
  /** Absent where the control plane has one replica. */
  readonly highAvailability?: Sourced<HighAvailabilityPlan>;
  readonly storageClass: Sourced<StorageClass>;
  readonly auditSink: Sourced<Place>;
  readonly auditRetention: Sourced<string>;
  /** Absent where nothing that its control plane says is collected. */
  readonly collectors?: Sourced<ResolvedPipelines>;
  readonly controls: ControlsPlan;
  readonly snapshots?: SnapshotPlan;
  /** Absent unless the tenant cluster is on its way out. */
  readonly lifecycle?: Sourced<Lifecycle>;
  readonly egress: readonly Sourced<Place>[];
  readonly gpus: readonly Sourced<GpuPlan>[];
  /** Options of the chart without a field of their own. */
  readonly values?: Sourced<JsonObject>;
  /** Guests with the names of their namespaces inside; none where nobody shares it. */
  readonly guests: readonly Sourced<GuestPlan>[];
}

/** What a licence comes by: a Platform asks the server, and hands it to control planes. */
export interface LicencePath {
  readonly platform: Place;
  readonly server: Place;
}

/** Images of one Kubernetes version. */
export interface KubernetesPlan extends KubernetesRelease {
  /** Why it is not the version of the control plane cluster, in the tenant's words. */
  readonly reason?: string;
}

/** Where the tenant cluster's own state lives. */
export type BackingStorePlan =
  | { readonly kind: "sqlite" }
  | DeployedEtcdPlan
  | { readonly kind: "external-etcd"; readonly endpoint: Place }
  | EmbeddedEtcdPlan
  | { readonly kind: "external-sql"; readonly endpoint: Place; readonly access: SqlAccess };

/** An etcd inside the control plane, whose replicas are its members. */
export interface EmbeddedEtcdPlan {
  readonly kind: "embedded-etcd";
  /** The etcd beside it that its state moves out of; it stays as it was until then. */
  readonly former?: DeployedEtcdPlan;
}

/** An etcd beside the control plane; on nodes of one pool, where that was asked for. */
export interface DeployedEtcdPlan {
  readonly kind: "deployed-etcd";
  readonly replicas: number;
  readonly nodePool?: NodePool;
}

/** Replicas of the control plane, how many of them an eviction may take, and where they stand. */
export interface HighAvailabilityPlan {
  readonly replicas: number;
  readonly budget: { readonly minAvailable: number } | { readonly maxUnavailable: number };
  /** Zones of the nodes that serve this tenant cluster; empty where none are declared. */
  readonly zones: readonly string[];
}

/** Copies of the tenant cluster's own state and where a restore goes. */
export interface SnapshotPlan {
  readonly store: Sourced<Place>;
  readonly schedule: Sourced<string>;
  readonly restoreTo: Sourced<ClusterEntry>;
  /** What takes them: the one that carries this kind of store. */
  readonly tool: SnapshotTool;
  readonly rto?: Sourced<string>;
  readonly rpo?: Sourced<string>;
}

/** Devices for one workload, met by one pool. */
export interface GpuPlan {
  readonly request: GpuRequest;
  readonly pool: GpuPool;
}

/** A customer that shares a tenant cluster. */
export interface GuestPlan extends Guest {
  /** Namespace inside the tenant cluster. */
  readonly namespace: string;
}
