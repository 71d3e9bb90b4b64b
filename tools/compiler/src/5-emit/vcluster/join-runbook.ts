import type { JurisdictionPlan, TenantClusterPlan, TenantPlan } from "../../handoff/plan.ts";
import { registryPrefix } from "../paths.ts";

/** What is done by hand, in its order, so that machines become this tenant cluster; Markdown. */
export function joinRunbook(
  plan: JurisdictionPlan,
  { tenant }: TenantPlan,
  cluster: TenantClusterPlan,
): string {
  const registry = registryPrefix(plan);
  const { template, kubernetes, privateNodes, licence, controlPlaneCluster } = cluster;
  const nodes = privateNodes?.value;
  const network = nodes?.network.value.entry;
  const endpoint = nodes?.endpoint.value.entry;
  return `
# ${plan.jurisdiction.name}/${tenant.name}/${cluster.name}: machines that run their control plane

Run time unproven: only a licensed image runs this, and none ran where it was compiled. Machines
stand in the network \`${network?.name}\` (${network?.country}, operator ${network?.operator}).

1. Lay \`vcluster.yaml\` of this folder at \`/etc/vcluster/vcluster.yaml\` of the machine that runs
   the control plane. Its state lies below \`/var/lib/vcluster\`: encrypt that disk.
2. Of the ConfigMap \`audit\` in \`node.yaml\`, lay each key of \`data\` as a file of that name into
   \`/etc/bailiwick/audit\`. Without it the API server does not start, and that is meant.
3. Bring vCluster ${template.value.spec.chart.version} of the licensed edition, and the binaries of
   Kubernetes ${kubernetes.value.kubernetesTag}, by their digests, from the mirror
   \`${registry}\`. Use no script that is fetched from elsewhere.
4. Give it the licence that \`${licence?.platform.entry.name}\` hands out, and never keep it in Git.
5. Let \`${endpoint?.name}\` pass on to the machine: the certificate has its name.
6. Join further machines with a bundle that was copied beforehand, and check the certificate of the
   API server: the script that upstream offers does not.
7. Bring a network plugin and a storage class from the same mirror. Those that would be installed by
   themselves come from elsewhere, and are off.
8. Apply inside, in this order: the definitions of
   \`control-plane-clusters/${controlPlaneCluster.value.name}/\`, the TenantCluster of
   \`node.yaml\`, and \`tenant-baseline/${template.value.version}/\`. Argo CD does
   none of it: it does not get there.

What holds elsewhere and not here: no network policy of a control plane cluster reaches these
machines, so what their network lets out is for its operator to close; copies of the state are made
by hand; a new version is taken by laying a new \`vcluster.yaml\`.
`;
}
