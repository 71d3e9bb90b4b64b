import type { EffectName } from "../handoff/comparison.ts";
import type { InputChangeWay } from "./input-change.ts";

/** An effect for whatever happens, or one for each of what can happen. */
type Named = EffectName | Readonly<Record<InputChangeWay, EffectName>>;

/** Pointer from the root, `*` for the name of a list entry, and what a change there is. */
export type InputClass = readonly [pattern: string, named: Named];

const came = (added: EffectName, changed: EffectName, removed: EffectName): Named => ({
  added,
  changed,
  removed,
});

/**
 * What a changed value of the input is, by kind and place; the longest pattern that leads to it
 * speaks. What no pattern leads to is an unclassed input change, and is shown as that.
 */
export const INPUT_CLASSES: Readonly<Record<string, readonly InputClass[]>> = Object.freeze({
  Jurisdiction: [
    ["", came("jurisdiction-added", "unclassed-input-change", "jurisdiction-removed")],
    ["/spec/displayName", "display-name-changed"],
    ["/spec/members", "members-changed"],
    ["/spec/regulations/*", came("regulation-added", "regulation-added", "regulation-removed")],
    ["/spec/operators/*", came("new-operator", "operator-facts-changed", "lost-operator")],
    ["/spec/layers", "layer-changed"],
    ["/spec/layers/keys", "keys-changed"],
    ["/spec/inventory/*", came("place-added", "place-changed", "place-removed")],
    ["/spec/images", "image-trust-changed"],
    ["/spec/pipelines", "collection-changed"],
    ["/spec/delivery", "delivery-changed"],
    ["/spec/kubernetes", "kubernetes-review-changed"],
    ["/spec/defaults", "default-changed"],
    ["/spec/defaults/encryption", "keys-changed"],
    ["/spec/defaults/kyvernoInside", "inside-policies-changed"],
  ],
  ControlPlaneCluster: [
    ["", came("cluster-added", "unclassed-input-change", "cluster-removed")],
    ["/spec/country", "cluster-changed"],
    ["/spec/subdivision", "cluster-changed"],
    ["/spec/site", "cluster-changed"],
    ["/spec/operator", "cluster-changed"],
    ["/spec/kubernetes", "kubernetes-changed"],
    ["/spec/apiServer", "cluster-changed"],
    ["/spec/network", "cluster-network-changed"],
    ["/spec/nodePools/*", "cluster-changed"],
    ["/spec/storageClasses/*", "cluster-changed"],
    ["/spec/storageClasses/*/encryptedBy", "keys-changed"],
    ["/spec/gpuPools/*", "cluster-changed"],
    ["/spec/runtimeClasses/*", "cluster-offer-changed"],
    ["/spec/ingressClasses/*", "cluster-offer-changed"],
    ["/spec/gateways/*", "cluster-offer-changed"],
    ["/spec/priorityClasses/*", "cluster-offer-changed"],
    ["/spec/capacity", "cluster-capacity-changed"],
  ],
  Tenant: [
    ["", came("tenant-added", "unclassed-input-change", "tenant-removed")],
    ["/spec/legalEntity", "legal-entity-changed"],
    ["/spec/owner", "owner-changed"],
    ["/spec/regulations/*", came("regulation-added", "regulation-added", "regulation-removed")],
    ["/spec/nis2", "tenant-facts-changed"],
    ["/spec/data", "data-class-changed"],
    ["/spec/significance", "tenant-facts-changed"],
    [
      "/spec/require/noThirdCountryReach/*",
      came("ceiling-added", "ceiling-added", "ceiling-dropped"),
    ],
    ["/spec/lifecycle", "lifecycle-changed"],
    [
      "/spec/clusters/*",
      came("tenant-cluster-added", "unclassed-input-change", "tenant-cluster-removed"),
    ],
    ["/spec/clusters/*/guests/*", came("guest-added", "guest-changed", "guest-removed")],
    ["/spec/clusters/*/environment", "request-changed"],
    ["/spec/clusters/*/criticality", "request-changed"],
    ["/spec/clusters/*/lifecycle", "lifecycle-changed"],
    ["/spec/clusters/*/like", "request-changed"],
    ["/spec/clusters/*/controlPlaneCluster", "request-changed"],
    ["/spec/clusters/*/isolation", "request-changed"],
    ["/spec/clusters/*/edition", "request-changed"],
    ["/spec/clusters/*/fips", "request-changed"],
    ["/spec/clusters/*/privateNodes", "request-changed"],
    ["/spec/clusters/*/kubernetes/*", "request-changed"],
    ["/spec/clusters/*/template/*", "request-changed"],
    ["/spec/clusters/*/backingStore/*", "request-changed"],
    ["/spec/clusters/*/highAvailability/*", "request-changed"],
    ["/spec/clusters/*/audit/*", "request-changed"],
    ["/spec/clusters/*/encryption", "keys-changed"],
    ["/spec/clusters/*/identity", "request-changed"],
    ["/spec/clusters/*/apiServer", "request-changed"],
    ["/spec/clusters/*/sandbox", "request-changed"],
    ["/spec/clusters/*/podSecurity", "request-changed"],
    ["/spec/clusters/*/quota", "request-changed"],
    ["/spec/clusters/*/limits", "request-changed"],
    ["/spec/clusters/*/snapshots/*", "request-changed"],
    ["/spec/clusters/*/storageClass", "request-changed"],
    ["/spec/clusters/*/runtimeClass", "request-changed"],
    ["/spec/clusters/*/classes", "request-changed"],
    ["/spec/clusters/*/exposure", "request-changed"],
    ["/spec/clusters/*/workloadIdentity", "request-changed"],
    ["/spec/clusters/*/metrics", "request-changed"],
    ["/spec/clusters/*/integrations", "request-changed"],
    ["/spec/clusters/*/sleep", "request-changed"],
    ["/spec/clusters/*/deletionProtection", "request-changed"],
    ["/spec/clusters/*/gateways/*", "request-changed"],
    ["/spec/clusters/*/egress/*/to", "request-changed"],
    ["/spec/clusters/*/gpus/*", "request-changed"],
    ["/spec/clusters/*/values", "request-changed"],
  ],
  Waiver: [
    ["", came("waiver-added", "waiver-changed", "waiver-removed")],
    ["/spec", "waiver-changed"],
  ],
  Drills: [
    ["", "drill-recorded"],
    ["/spec/drills/*", "drill-recorded"],
  ],
  Move: [
    ["", "move-recorded"],
    ["/spec", "move-recorded"],
  ],
  VersionSupport: [
    ["", "version-support-changed"],
    ["/spec/versions/*", "version-support-changed"],
  ],
  ReleaseChannels: [
    ["", "channel-changed"],
    ["/spec/channels/*", "channel-changed"],
    ["/spec/withdrawn/*", "release-changed"],
  ],
});
