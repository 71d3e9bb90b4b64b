import type { JsonObject } from "@bailiwick/model/json-value";
import type { ResolvedPrivateNodes } from "../../handoff/catalog.ts";
import { registryUrl } from "../paths.ts";
import { autoNodes } from "./auto-nodes.ts";
import type { ValuesContext } from "./values.ts";

const HTTPS = 443;

/** Upstream's paths, which a mirror keeps (kubeadm, cmd/kubeadm/app/constants and images). */
const KUBE_PROXY = "kube-proxy";
const PAUSE = "pause:3.10.2";

/**
 * What joins machines of the tenant cluster's own, every way out closed. The images that the syncer
 * deploys there without a field for their version (the konnectivity agent) come by the default
 * registry and, as all that the machines pull, by the one mirror. Nothing of this has run here.
 * Source: vCluster 0.36.1, config.PrivateNodes, and leak 15 of docs/decisions/0007.
 */
export function privateNodes(context: ValuesContext): JsonObject {
  const { cluster, registry } = context;
  const nodes = cluster.privateNodes?.value;
  if (!nodes) return {};
  const { kubernetesTag } = cluster.kubernetes.value;
  return {
    controlPlane: { endpoint: endpointOf(nodes), ...standalone(cluster) },
    deploy: { kubeProxy: { image: `${registry}/${KUBE_PROXY}:${kubernetesTag}` } },
    networking: { podCIDR: nodes.pods, serviceCIDR: nodes.services },
    privateNodes: {
      ...autoNodes(nodes.autoNodes),
      // A new pin of Kubernetes would drain machines by itself.
      autoUpgrade: { enabled: false },
      enabled: true,
      joinNode: joinNode(context),
      // Relays traffic through the vendor's platform where two machines cannot meet.
      vpn: { enabled: false, nodeToNode: { enabled: false } },
    },
  };
}

/** The machine that runs the control plane runs no workloads. */
function standalone({ isolation }: ValuesContext["cluster"]): JsonObject {
  if (isolation.value !== "standalone") return {};
  const joinNode = { enabled: false };
  return { standalone: { dataDir: "/var/lib/vcluster", enabled: true, joinNode } };
}

/** Host of the endpoint: it stands in the certificate of the API server. */
export function endpointHost({ endpoint }: ResolvedPrivateNodes): string {
  const { hosts = [], cidrs = [] } = endpoint.value.entry;
  return hosts[0] ?? cidrs[0]?.split("/")[0] ?? "";
}

function endpointOf(nodes: ResolvedPrivateNodes): string {
  return `${endpointHost(nodes)}:${nodes.endpoint.value.entry.port ?? HTTPS}`;
}

/** One mirror for every registry there is: `_default` of containerd (docs/hosts.md). */
function joinNode({ plan, registry }: ValuesContext): JsonObject {
  const server = registryUrl(plan);
  return {
    containerd: {
      pauseImage: `${registry}/${PAUSE}`,
      registry: {
        mirrors: {
          _default: {
            hosts: [{ capabilities: ["pull", "resolve"], overridePath: true, server }],
            overridePath: true,
            server,
          },
        },
      },
    },
  };
}
