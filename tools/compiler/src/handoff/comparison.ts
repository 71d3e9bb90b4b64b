import type { Finding } from "@bailiwick/model/finding";
import type { Origin } from "@bailiwick/model/origin";
import type { Catalog } from "./catalog.ts";
import type { OutputFile } from "./output-file.ts";
import type { Plan } from "./plan.ts";
import type { SourceDocument } from "./source-document.ts";

/** One of two trees, as far as it was decided. */
export interface DecidedTree {
  readonly documents: readonly SourceDocument[];
  readonly catalog: Catalog;
  readonly plan: Plan;
}

/** The tree that is compared with, or the tree that is proposed. */
type Side = "base" | "head";

/** A line in one of the two trees. */
export interface SidedOrigin extends Origin {
  readonly side: Side;
}

/**
 * What an effect is: in law, an input value that nobody has classed yet, or a declared value
 * without a legal meaning of its own. None of them is cosmetic.
 */
export type EffectWeight = "legal" | "unclassed" | "other";

/** Permanent names, as the trailer `Effect:` of a commit spells them. */
export type EffectName =
  | "ceiling-added"
  | "ceiling-dropped"
  | "channel-changed"
  | "chart-changed"
  | "cluster-added"
  | "cluster-capacity-changed"
  | "cluster-changed"
  | "cluster-network-changed"
  | "cluster-offer-changed"
  | "cluster-removed"
  | "collection-changed"
  | "criticality-changed"
  | "data-class-changed"
  | "default-changed"
  | "delivery-changed"
  | "devices-changed"
  | "display-name-changed"
  | "drill-recorded"
  | "egress-closed"
  | "egress-opened"
  | "image-trust-changed"
  | "inside-policies-changed"
  | "isolation-stronger"
  | "isolation-weaker"
  | "jurisdiction-added"
  | "jurisdiction-removed"
  | "keys-changed"
  | "kubernetes-changed"
  | "kubernetes-review-changed"
  | "layer-changed"
  | "legal-entity-changed"
  | "guest-added"
  | "guest-changed"
  | "guest-removed"
  | "lifecycle-changed"
  | "lost-country"
  | "lost-operator"
  | "lost-sub-processor"
  | "members-changed"
  | "move-recorded"
  | "new-country"
  | "new-operator"
  | "new-sub-processor"
  | "operator-facts-changed"
  | "owner-changed"
  | "place-added"
  | "place-changed"
  | "place-removed"
  | "placement-moved"
  | "policy-changed"
  | "reach-narrowed"
  | "reach-widened"
  | "recovery-changed"
  | "recovery-stronger"
  | "recovery-weaker"
  | "regulation-added"
  | "regulation-removed"
  | "regulation-text-changed"
  | "release-changed"
  | "request-changed"
  | "restore-moved"
  | "retention-lengthened"
  | "retention-shortened"
  | "sink-moved"
  | "store-changed"
  | "store-moved"
  | "template-changed"
  | "template-draft-changed"
  | "tenant-added"
  | "tenant-cluster-added"
  | "tenant-cluster-removed"
  | "tenant-facts-changed"
  | "tenant-moved"
  | "tenant-removed"
  | "unclassed-input-change"
  | "version-support-changed"
  | "waiver-added"
  | "waiver-changed"
  | "waiver-removed";

/** One thing that is another one after the merge; the same thing in many places is one. */
export interface Effect {
  readonly name: EffectName;
  readonly weight: EffectWeight;
  /** The name as people read it: `reach widened`. */
  readonly title: string;
  /** What it is about: `snapshots`, `plaintext`. */
  readonly about: string;
  readonly before: string;
  readonly after: string;
  /** Where a declared fact comes from: `facts of 2026-11-01, source: contract annex 4`. */
  readonly note?: string;
  /** Lines that said so; the head's own before the base's. */
  readonly decidedBy: readonly SidedOrigin[];
  /** `eu/acme-bank/payments`, sorted. */
  readonly tenantClusters: readonly string[];
  /** Codes of the jurisdictions in which it holds, sorted. */
  readonly jurisdictions: readonly string[];
}

/** What comparing two trees gave. */
export interface Comparison {
  readonly findings: Readonly<Record<Side, readonly Finding[]>>;
  /** Absent where one of the trees has errors: then nothing was compared. */
  readonly differences?: Differences;
  /** What the head's inputs compile to, as far as changed inputs and outputs are concerned. */
  readonly emitted?: readonly OutputFile[];
}

/** How two trees without errors differ. */
export interface Differences {
  /** By weight, then in the order in which people ask. */
  readonly effects: readonly Effect[];
  /** Input files in which a value is another one, or that came or went. */
  readonly changedInputs: readonly string[];
  readonly duties: readonly Duty[];
  readonly unchanged: readonly Unchanged[];
  /** Inventory entries of the head's jurisdictions, by where they say they stand. */
  readonly places: { readonly inside: number; readonly outside: number };
  /** Tenant clusters in each jurisdiction, of the head or else of the base. */
  readonly sizes: ReadonlyMap<string, number>;
}

/** What stays with the entity when an effect comes up; whether it was done is not seen. */
export interface Duty {
  /** `dora-30.2.b` */
  readonly article: string;
  readonly title: string;
  readonly what: readonly string[];
  /** `eu/acme-bank` */
  readonly tenants: readonly string[];
}

/** What stays as it is for tenant clusters that an effect is about. */
export interface Unchanged {
  readonly facts: readonly string[];
  readonly tenantClusters: readonly string[];
}

/** What Argo CD does with changed output. */
export interface SyncChanges {
  /** Tenant clusters whose control plane restarts, starts for the first time, or stops. */
  readonly restarts: readonly string[];
  readonly starts: readonly string[];
  readonly stops: readonly string[];
  readonly objects: readonly ObjectChanges[];
  /** What lies in a namespace goes with it. */
  readonly namespacesRemoved: readonly string[];
  /** Changed files that no cluster sees: evidence and register. */
  readonly records: number;
  /** Changed files that are no YAML: what they do cannot be said. */
  readonly unreadable: readonly string[];
}

/** How many objects of a kind. */
export interface ObjectChanges {
  readonly kind: string;
  readonly created: number;
  readonly changed: number;
  readonly removed: number;
}
