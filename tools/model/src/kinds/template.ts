import type { IsoDate, KubernetesMinor, Metadata, SemanticVersion } from "./document.ts";

/**
 * The versioned shape of a tenant cluster.
 * Files: `templates/<name>/template.yaml` (working copy, never pinned) and
 * `templates/<name>/releases/<version>.yaml` (frozen).
 */
export interface Template {
  apiVersion: "bailiwick.dev/v1";
  kind: "Template";
  metadata: Metadata;
  spec: TemplateSpec;
}

/** What a template version fixes. */
export interface TemplateSpec {
  /** Set in a release; absent in the working copy. */
  version?: SemanticVersion;
  chart: ChartPin;
  /**
   * Kubernetes versions a tenant cluster may have, with the images that belong together.
   * @minItems 1
   */
  kubernetes: KubernetesRelease[];
  images: ImageRepositories;
  defaults: TemplateDefaults;
  quota: QuotaShape;
  /**
   * Size of the volume that holds the tenant cluster's own state.
   * @pattern ^[1-9][0-9]*Gi$
   */
  volumeSize: string;
}

/** The chart by version, and by the digest of the Go module that carries it. */
export interface ChartPin {
  name: "vcluster";
  version: SemanticVersion;
  /** @pattern ^[a-z0-9./-]+$ */
  module: string;
  /**
   * `h1:` digest of the module zip, as go.sum writes it.
   * @pattern ^h1:[A-Za-z0-9+/]{43}=$
   */
  digest: string;
  endOfSupport: IsoDate;
  endOfLife: IsoDate;
  /**
   * Where the dates and image versions were read.
   * @minLength 1
   */
  source: string;
  verifiedOn: IsoDate;
}

/** Tags that upstream ships together for one Kubernetes minor version. */
export interface KubernetesRelease {
  version: KubernetesMinor;
  /** @pattern ^v1\.\d+\.\d+$ */
  kubernetesTag: string;
  /** @pattern ^\d+\.\d+\.\d+-\d+$ */
  etcdTag: string;
  /** @pattern ^\d+\.\d+\.\d+$ */
  coreDnsTag: string;
}

/** Repositories below the jurisdiction's registry: a mirror keeps the upstream path. */
export interface ImageRepositories {
  controlPlane: RepositoryPath;
  /** Of the edition `licensed`; upstream's own path when left out. */
  controlPlaneLicensed?: RepositoryPath;
  /** The same for `fips: true`; upstream's own path when left out. */
  controlPlaneFips?: RepositoryPath;
  kubernetes: RepositoryPath;
  /** The same for `fips: true`; when left out, `kubernetes` by a tag that ends in `-fips`. */
  kubernetesFips?: RepositoryPath;
  etcd: RepositoryPath;
  coreDns: RepositoryPath;
  initContainer: RepositoryPath;
  /** @pattern ^[0-9.]+$ */
  initContainerTag: string;
  /** Carries a saved copy of an etcd to the snapshot store: rclone, or what is called like it. */
  snapshotUpload?: RepositoryPath;
  /** @pattern ^[0-9.]+$ */
  snapshotUploadTag?: string;
}

/**
 * Path below a registry, without host and tag.
 * @pattern ^[a-z0-9]+([._/-][a-z0-9]+)*$
 */
export type RepositoryPath = string;

/** What the template decides for tenants that say nothing. */
export interface TemplateDefaults {
  backingStore: BackingStoreByCriticality;
  podSecurityStandard: "baseline" | "restricted";
}

/** A store for each rating. */
export interface BackingStoreByCriticality {
  ordinary: StoreShape;
  "critical-or-important": StoreShape;
}

/** Kind and number of members. */
export interface StoreShape {
  kind: "sqlite" | "deployed-etcd";
  /**
   * @minimum 1
   * @maximum 5
   * @TJS-type integer
   */
  replicas: number;
}

/** Every quota key, said: what is left out would be unlimited. */
export interface QuotaShape {
  requestsCpu: string;
  requestsMemory: string;
  requestsStorage: string;
  requestsEphemeralStorage: string;
  limitsCpu: string;
  limitsMemory: string;
  limitsEphemeralStorage: string;
  /** @TJS-type integer */
  pods: number;
  /** @TJS-type integer */
  services: number;
  /** @TJS-type integer */
  persistentVolumeClaims: number;
  /** @TJS-type integer */
  secrets: number;
  /** @TJS-type integer */
  configMaps: number;
}
