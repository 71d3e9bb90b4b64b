import type { ApiServerChoice } from "./api-server-choice.ts";
import type { AuditChoices } from "./audit.ts";
import type { KubernetesMinor, Metadata, Name, SemanticVersion } from "./document.ts";
import type { Edition } from "./edition.ts";
import type { EncryptionChoice } from "./encryption.ts";
import type { IdentityChoice } from "./identity.ts";
import type { ImageTrust } from "./image-trust.ts";
import type { InventoryEntry } from "./inventory.ts";
import type { ControlLayers, Operator } from "./operator.ts";
import type { Pipelines } from "./pipelines.ts";
import type { QuotaChoice } from "./tenant-limits.ts";

/**
 * A legal space with one set of authorities, and the closed world of places inside it.
 * File: `jurisdictions/<name>/jurisdiction.yaml`.
 */
export interface Jurisdiction {
  apiVersion: "bailiwick.dev/v1";
  kind: "Jurisdiction";
  metadata: Metadata;
  spec: JurisdictionSpec;
}

/** What a jurisdiction declares. */
export interface JurisdictionSpec {
  /**
   * As people write it: `European Union`.
   * @minLength 1
   */
  displayName: string;
  /**
   * ISO 3166-1 alpha-2 codes, or the groups `EU` and `EEA`, which expand to their members.
   * @minItems 1
   * @items {"type":"string","pattern":"^([A-Z]{2}|EEA)$"}
   */
  members: string[];
  /**
   * Regulations in force here; each is a file in `policies/regulations/`.
   * @items {"$ref":"#/definitions/Name"}
   */
  regulations: Name[];
  /**
   * Legal entities that run something here, with the facts about who controls them.
   * @minItems 1
   */
  operators: Operator[];
  /** Who can do what at each of the eleven layers; `default` answers for those not named. */
  layers: ControlLayers;
  /**
   * The closed world: a place that is not here does not compile.
   * @minItems 1
   */
  inventory: InventoryEntry[];
  delivery: Delivery;
  images?: ImageTrust;
  pipelines?: Pipelines;
  kubernetes?: KubernetesStanding;
  defaults: JurisdictionDefaults;
}

/** What the authorities of a jurisdiction have to say about Kubernetes versions. */
export interface KubernetesStanding {
  /**
   * Versions that no tenant cluster runs until their review has ended and the entry is removed.
   * @minItems 1
   */
  underReview: KubernetesReview[];
}

/** A minor version that somebody still looks at. */
export interface KubernetesReview {
  version: KubernetesMinor;
  /**
   * Who looks at what: `supervisor's review of an escape from user namespaces`.
   * @minLength 10
   */
  reason: string;
}

/** How compiled output reaches the clusters, and who can change it on the way. */
export interface Delivery {
  tool: "argo-cd";
  /** Control plane cluster on which Argo CD runs. */
  cluster: Name;
  /** Inventory entry of kind `git`: the jurisdiction's own remote, all that Argo CD reads. */
  git: Name;
  /** Inventory entry of kind `git`: where this repository is merged, compiled and signed. */
  source: Name;
  /**
   * Keys of whoever publishes. Argo CD then applies nothing of the remote unless each of its
   * commits is signed by one of them; without the field it asks for no signature.
   * @minItems 1
   */
  signers?: OpenPgpFingerprint[];
}

/**
 * Fingerprint of an OpenPGP key of version 4, as `gpg --list-keys` prints it. The key itself lies
 * in Argo CD's own key ring, where it is put by hand: what a key vouches for must not bring it.
 * @pattern ^[0-9A-F]{40}$
 */
export type OpenPgpFingerprint = string;

/** The jurisdiction's own decisions for tenants that say nothing; the product has none. */
export interface JurisdictionDefaults {
  controlPlaneCluster?: Name;
  template?: TemplateChoice;
  isolation?: IsolationByCriticality;
  audit?: AuditChoices;
  encryption?: EncryptionChoice;
  identity?: IdentityChoice;
  /** Edition of tenant clusters that say none; `oss` when left out. */
  edition?: Edition;
  apiServer?: ApiServerChoice;
  /** How much more than a template has a tenant cluster may ask for; unsaid, no more. */
  quotaCeiling?: QuotaChoice;
  snapshots?: SnapshotDefaults;
  /**
   * Kyverno judges inside tenant clusters too, beside the API server, which always does. It is
   * installed there from the jurisdiction's own mirror, and its pods count against the quota.
   */
  kyvernoInside?: true;
}

/** A template by exact version or by release channel; one of the two. */
export interface TemplateChoice {
  name: Name;
  version?: SemanticVersion;
  /** A channel of `templates/<name>/channels.yaml`; resolved to a version when compiled. */
  channel?: Name;
}

/**
 * How a tenant cluster shares nodes: `shared` with others, `dedicated` to its tenant; with
 * `private-nodes` only its control plane runs on nodes dedicated to its tenant, and its workloads
 * run on machines of its own; with `standalone` its control plane runs on such a machine as well,
 * without Helm and Argo CD.
 */
export type IsolationMode = "shared" | "dedicated" | "private-nodes" | "standalone";

/** Isolation by the rating that the entity gave its function (DORA Art. 3(22)). */
export interface IsolationByCriticality {
  ordinary: IsolationMode;
  "critical-or-important": IsolationMode;
}

/** Where and how often the tenant cluster's own state is copied. */
export interface SnapshotDefaults {
  /** Inventory entry of kind `snapshot-store`. */
  store?: Name;
  /**
   * Cron expression in UTC, five fields: `0 * * * *`.
   * @pattern ^\S+( \S+){4}$
   */
  schedule?: string;
  /** Control plane cluster that a restore goes to (DORA Art. 12(3)). */
  restoreTo?: Name;
}
