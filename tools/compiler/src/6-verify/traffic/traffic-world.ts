import type { JsonValue } from "@bailiwick/model/json-value";
import { look } from "../look.ts";
import { type AddressRange, addressInWords, oneOfEach, rangeOf } from "./address-range.ts";
import type { DeclaredConnections } from "./declared-connections.ts";
import { declaredAddresses } from "./declared-traffic.ts";
import type { Address, Pod, Role } from "./endpoint.ts";
import type { Labels } from "./label-selector.ts";
import { type PolicySelectors, policySelectors } from "./policy-selectors.ts";
import type { TenantNamespace } from "./tenant-namespaces.ts";

/** Everything that can be at an end of a connection of one tenant cluster. */
export interface TrafficWorld {
  readonly own: readonly Pod[];
  readonly outside: readonly Pod[];
  /** One address for each stretch that policies or declarations tell apart. */
  readonly addresses: readonly Address[];
}

/** Labels that the syncer writes itself; all others are a tenant's to choose (vCluster 0.36.1). */
const OF_THE_SYNCER = [
  "release",
  "vcluster.loft.sh/managed-by",
  "vcluster.loft.sh/namespace",
  "vcluster.loft.sh/controlled-by",
];

/** Namespace of Argo CD where it runs. */
const ARGO_CD = "argocd";

/** What a tenant may call its pods in the hope of being taken for somebody else's. */
const DISGUISES: readonly Labels[] = [
  { app: "vcluster" },
  { app: "vcluster-etcd" },
  { app: "vcluster-snapshot" },
  { app: "loft" },
  { "k8s-app": "kube-dns" },
  { "k8s-app": "vcluster-kube-dns" },
];

/** Pods and addresses around the host namespace of one tenant cluster. */
export function trafficWorld(tenant: TenantNamespace): TrafficWorld {
  const specs = tenant.policies.map(({ document }) => look(document.object, "spec") as JsonValue);
  const asked = specs.map(policySelectors);
  const labels = asked.flatMap((each) => each.labels.map(chosenByTenant));
  const disguises = uniqueLabels([...DISGUISES, ...labels]);
  const blocks = [...asked.flatMap((each) => each.ranges), ...declaredAddresses(tenant.declared)];
  const ranges = blocks.map(rangeOf).filter((range): range is AddressRange => range !== undefined);
  return {
    own: tenantPods(tenant, disguises),
    outside: [
      ...neighbours(tenant, disguises),
      ...platformPods(tenant),
      ...asked.flatMap((each) => unknownPods(each, tenant.declared)),
    ],
    addresses: oneOfEach(ranges).map((address) => ({ name: addressInWords(address), address })),
  };
}

/** Pods of a tenant cluster as chart and syncer label them, and as a tenant may disguise them. */
function tenantPods(
  { name: namespace, labels, declared }: TenantNamespace,
  disguises: readonly Labels[],
): readonly Pod[] {
  const pod = (name: string, role: Role, own: Labels): Pod => {
    return { name, role, namespace, namespaceLabels: labels, labels: own };
  };
  const synced = (within: string) => ({
    "vcluster.loft.sh/managed-by": namespace,
    "vcluster.loft.sh/namespace": within,
  });
  const dns = { "k8s-app": "vcluster-kube-dns", ...synced("kube-system") };
  return [
    pod("control plane", "control-plane", { app: "vcluster", release: namespace }),
    pod("etcd", "etcd", { app: "vcluster-etcd", release: namespace }),
    pod("snapshot", "snapshot", { app: "vcluster-snapshot" }),
    pod("tenant DNS", "tenant-dns", dns),
    pod("workload", "workload", synced("default")),
    ...disguises.map((own) => {
      const name = `workload labelled ${labelsInWords(own)}`;
      return pod(name, "workload", { ...own, ...synced("default") });
    }),
    pod("unlabelled pod", "other", {}),
    ...declared.guests.flatMap((guest) =>
      [{}, ...disguises].map((own): Pod => {
        const words = labelsInWords(own);
        const name = words === "" ? guest : `${guest} labelled ${words}`;
        return { ...pod(name, "guest", { ...own, ...synced(guest) }), guest };
      }),
    ),
  ];
}

/** The tenant's other cluster, and the cluster of somebody else, on the same host. */
function neighbours(tenant: TenantNamespace, disguises: readonly Labels[]): readonly Pod[] {
  const { labels } = tenant;
  const others: readonly (readonly [string, Labels])[] = [
    ["same tenant's other", labels],
    ["other tenant's", { ...labels, "bailiwick.dev/tenant": "somebody-else" }],
  ];
  return others.flatMap(([whose, own], index) => {
    const namespace = `another-namespace-${index}`;
    const named = { ...own, "kubernetes.io/metadata.name": namespace };
    const other = { ...tenant, name: namespace, labels: named };
    return tenantPods(other, disguises).map(({ guest: _, ...pod }): Pod => {
      return { ...pod, name: `${whose} ${pod.name}`, role: "stranger" };
    });
  });
}

function platformPods({ declared }: TenantNamespace): readonly Pod[] {
  const pod = (name: string, role: Role, namespace: string, labels: Labels): Pod => ({
    name,
    role,
    namespace,
    namespaceLabels: { "kubernetes.io/metadata.name": namespace },
    labels,
  });
  const { gateway, metrics } = declared.network ?? {};
  return [
    pod("Argo CD", "argo-cd", ARGO_CD, { "app.kubernetes.io/part-of": "argocd" }),
    ...(gateway === undefined ? [] : [pod("gateway", "gateway", gateway, {})]),
    ...(metrics === undefined ? [] : [pod("what measures", "meter", metrics, {})]),
    pod("cluster DNS", "cluster-dns", "kube-system", { "k8s-app": "kube-dns" }),
    pod("other pod of kube-system", "stranger", "kube-system", { "k8s-app": "other" }),
    pod("pod labelled app=loft", "stranger", "default", { app: "loft" }),
    pod("pod of another namespace", "stranger", "default", {}),
  ];
}

/**
 * For every peer in other namespaces, a pod that it would let in and that is nobody we know: such
 * a pod may exist tomorrow.
 */
function unknownPods(
  { elsewhere }: PolicySelectors,
  { network }: DeclaredConnections,
): readonly Pod[] {
  const peers = elsewhere.map(({ pods, namespaces }): Pod => {
    const namespace = namespaces["kubernetes.io/metadata.name"] ?? "some-namespace";
    const name = `pod labelled ${labelsInWords(pods) || "anyhow"} of ${namespace}`;
    return { name, role: "stranger", namespace, namespaceLabels: namespaces, labels: pods };
  });
  return peers.filter(({ namespace, labels }) => {
    if (namespace === "kube-system") return labels["k8s-app"] !== "kube-dns";
    return ![ARGO_CD, network?.gateway, network?.metrics].includes(namespace);
  });
}

function chosenByTenant(labels: Labels): Labels {
  return Object.fromEntries(Object.entries(labels).filter(([key]) => !OF_THE_SYNCER.includes(key)));
}

function uniqueLabels(all: readonly Labels[]): readonly Labels[] {
  const named = all.filter((labels) => Object.keys(labels).length > 0);
  return [...new Map(named.map((labels) => [labelsInWords(labels), labels])).values()];
}

function labelsInWords(labels: Labels): string {
  return Object.entries(labels)
    .map(([key, value]) => `${key}=${value}`)
    .sort()
    .join(",");
}
