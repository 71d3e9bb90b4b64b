import type { PaidOption, PaidOptions } from "./paid-option.ts";

/** What only a licensed image does, by the chart's version; undefined where nobody looked. */
export function paidOptionsOf(chartVersion: string): PaidOptions | undefined {
  return TABLES.find(({ chart }) => chartVersion.startsWith(`${chart}.`));
}

const INSIDE =
  "leave it out: Kyverno on the host judges what is synced, and inside it comes by kyvernoInside";
const CHOOSE_NODES = "use isolation: dedicated";
const OWN_OPERATOR = "run that operator inside the tenant cluster";
const IN_TENANT = "create the objects inside the tenant cluster";

const crashes = (
  path: string,
  on: PaidOption["on"],
  tier: PaidOption["tier"],
  effect: string,
  instead: string,
): PaidOption => ({ path, on, tier, onOss: "crashes", effect, instead });

const ignored = (...option: Parameters<typeof crashes>): PaidOption => ({
  ...crashes(...option),
  onOss: "ignored",
});

/**
 * Tiers are those of upstream's documentation; what happens is read from the source: an option that
 * ends in NewFeatureError stops the control plane, one that no open code reads is ignored.
 */
const OPTIONS: readonly PaidOption[] = [
  // Read by Config.IsProFeatureEnabled, in its order.
  ignored("networking.resolveDNS", "filled", "free", "no name is mapped", IN_TENANT),
  crashes(
    "controlPlane.coredns.embedded",
    "true",
    "free",
    "the control plane stops when it starts its DNS",
    "leave it out: CoreDNS runs as a deployment",
  ),
  crashes(
    "controlPlane.backingStore.database.external",
    "enabled",
    "prod",
    "the control plane stops before it has a store",
    "use backingStore: { kind: deployed-etcd } or an external etcd",
  ),
  crashes(
    "controlPlane.backingStore.etcd.embedded",
    "enabled",
    "free",
    "the control plane stops before it has a store",
    "use backingStore: { kind: deployed-etcd }",
  ),
  ignored(
    "policies.centralAdmission.validatingWebhooks",
    "filled",
    "scale",
    "no webhook is ever asked, and every request passes",
    INSIDE,
  ),
  ignored(
    "policies.centralAdmission.mutatingWebhooks",
    "filled",
    "scale",
    "no webhook is ever asked, and nothing is changed",
    INSIDE,
  ),
  ignored(
    "controlPlane.hostPathMapper.central",
    "true",
    "free",
    "paths on the node are not mapped at all",
    "collect logs inside the tenant cluster",
  ),
  ignored(
    "experimental.denyProxyRequests",
    "filled",
    "free",
    "every request passes",
    "deny by a role or a policy inside the tenant cluster",
  ),
  ignored("sync.toHost.customResources", "filled", "free", "nothing is synced", OWN_OPERATOR),
  ignored("sync.fromHost.customResources", "filled", "free", "nothing is synced", IN_TENANT),
  crashes(
    "sync.toHost.namespaces",
    "enabled",
    "free",
    "the syncer stops",
    "leave it out: all pods lie in the one host namespace",
  ),
  crashes(
    "sync.toHost.pods.hybridScheduling",
    "enabled",
    "scale",
    "the syncer stops when it starts its pods",
    "leave it out: the scheduler of the host schedules",
  ),
  crashes(
    "privateNodes",
    "enabled",
    "free",
    "the control plane stops before a node can join",
    CHOOSE_NODES,
  ),
  ignored(
    "sync.toHost.resourceClaimTemplates",
    "enabled",
    "free",
    "no claim template reaches the host",
    "use gpus: claim templates are then made on the host",
  ),
  ignored(
    "sync.toHost.resourceClaims",
    "enabled",
    "free",
    "no claim reaches the host",
    "use gpus: claim templates are then made on the host",
  ),
  ignored(
    "sync.fromHost.deviceClasses",
    "enabled",
    "free",
    "no device class is shown inside",
    "use gpus: claim templates are then made on the host",
  ),
  ignored("sleep", "present", "dev", "nothing ever sleeps", "scale workloads down from Git"),
  ignored(
    "snapshots",
    "present",
    "prod",
    "no snapshot is ever taken",
    "leave tool: platform out of snapshots:, and a CronJob takes them by the same schedule",
  ),
  ignored("deletion", "present", "dev", "nothing holds a deletion back", "use lifecycle:"),
  ignored("platform", "present", "free", "nothing connects", "leave it out"),
  ignored(
    "controlPlane.distro.k8s.image.tag",
    "fips",
    "scale",
    "the control plane around that API server is built without a validated module",
    "leave it out, and keep keys in a validated module elsewhere by encryption: { kms: … }",
  ),
  // Read by other open code, which answers with the same error, or by none at all.
  crashes(
    "controlPlane.advanced.kubeVip",
    "enabled",
    "scale",
    "the control plane stops before its address is announced",
    "name an address that a load balancer of the host announces",
  ),
  crashes(
    "controlPlane.standalone",
    "enabled",
    "free",
    "the program stops: it has no standalone mode",
    CHOOSE_NODES,
  ),
  crashes(
    "experimental.proxy.customResources",
    "filled",
    "free",
    "the API server stops",
    OWN_OPERATOR,
  ),
  crashes(
    "sync.toHost.*.patches",
    "filled",
    "free",
    "the syncer fails at the first object",
    "change the object with a mutating policy on the host",
  ),
  crashes(
    "sync.fromHost.*.patches",
    "filled",
    "free",
    "the syncer fails at the first object",
    "change the object with a mutating policy inside",
  ),
  ignored("privateNodes.autoNodes", "filled", "free", "no machine is ever made", CHOOSE_NODES),
  ignored("integrations.certManager", "enabled", "dev", "nothing is synced", OWN_OPERATOR),
  ignored("integrations.externalSecrets", "enabled", "dev", "nothing is synced", OWN_OPERATOR),
  ignored("integrations.istio", "enabled", "prod", "nothing is synced", OWN_OPERATOR),
  ignored("integrations.kubeVirt", "enabled", "scale", "nothing is synced", OWN_OPERATOR),
  ignored(
    "integrations.netris",
    "enabled",
    "scale",
    "no network of the tenant is made",
    "declare addresses and load balancers of the host in the inventory",
  ),
];

const TABLES: readonly PaidOptions[] = [
  {
    chart: "0.36",
    source:
      "vCluster v0.36.1: IsProFeatureEnabled in config/config.go, pkg/pro, validation.go; " +
      "tiers by its documentation of features and products",
    verifiedOn: "2026-11-21",
    options: OPTIONS,
  },
];
