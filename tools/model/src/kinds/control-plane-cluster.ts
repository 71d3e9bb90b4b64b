import type { ClusterCapacity } from "./cluster-capacity.ts";
import type { Country, KubernetesMinor, Metadata, Name, Subdivision } from "./document.ts";
import type { HostName } from "./inventory.ts";

/**
 * A Kubernetes cluster on which the control planes of tenant clusters run.
 * File: `jurisdictions/<code>/control-plane-clusters/<name>.yaml`.
 */
export interface ControlPlaneCluster {
  apiVersion: "bailiwick.dev/v1";
  kind: "ControlPlaneCluster";
  metadata: Metadata;
  spec: ControlPlaneClusterSpec;
}

/** Where the cluster stands and what it offers. */
export interface ControlPlaneClusterSpec {
  country: Country;
  subdivision?: Subdivision;
  /** Building or campus; a restore target is told apart by it. */
  site: Name;
  /** Operator of the machines and of the cluster. */
  operator: Name;
  kubernetes: KubernetesPin;
  apiServer: ApiServer;
  /**
   * Addresses for the NetworkPolicies of its tenant clusters; what is not said stays closed, and
   * without the API server's addresses no tenant control plane can start.
   */
  network?: ClusterNetwork;
  /** @minItems 1 */
  nodePools: NodePool[];
  /** @minItems 1 */
  storageClasses: StorageClass[];
  gpuPools?: GpuPool[];
  /** RuntimeClasses that pods may name; without one they run with the cluster's default. */
  runtimeClasses?: OfferedClass[];
  /** IngressClasses that an Ingress may name. */
  ingressClasses?: OfferedClass[];
  /** Gateways that routes may attach to. */
  gateways?: OfferedGateway[];
  /** PriorityClasses that pods may name. */
  priorityClasses?: OfferedClass[];
  /** What its tenant clusters may ask for together; what is not said is not judged. */
  capacity?: ClusterCapacity;
}

/** A Kubernetes minor version. */
export interface KubernetesPin {
  version: KubernetesMinor;
}

/** The address that Argo CD and operators use. */
export interface ApiServer {
  host: HostName;
  /**
   * TCP port; 6443 when left out.
   * @minimum 1
   * @maximum 65535
   * @TJS-type integer
   */
  port?: number;
}

/**
 * What a NetworkPolicy has to know by address, since it knows no host names. Ranges are IPv4 or
 * IPv6, each as its first address and a prefix length.
 * @example { apiServer: [10.16.0.0/28], pods: [10.128.0.0/14], services: [10.132.0.0/16] }
 */
export interface ClusterNetwork {
  /**
   * Where pods find the API server behind its Service: its endpoints, not the Service's address.
   * @minItems 1
   */
  apiServer: string[];
  /**
   * TCP port of these endpoints; that of `apiServer` when left out, or 6443.
   * @minimum 1
   * @maximum 65535
   * @TJS-type integer
   */
  apiServerPort?: number;
  /**
   * Addresses of pods; no declared place may lie among them.
   * @minItems 1
   */
  pods: string[];
  /**
   * Addresses of Services; no declared place may lie among them.
   * @minItems 1
   */
  services: string[];
  /**
   * Resolvers of the cluster, where they are not the pods labelled `k8s-app: kube-dns` in
   * `kube-system`: a cache on each node, for example.
   * @minItems 1
   */
  dns?: string[];
  /**
   * From where Argo CD reaches tenant API servers here, when it runs on another cluster.
   * @minItems 1
   */
  argoCd?: string[];
  /** Namespace of the gateway whose pods pass people on to tenant API servers; none if left out. */
  gateway?: Name;
  /** Namespace of what measures tenant control planes; none if left out. */
  metrics?: Name;
  /**
   * The network plugin, where it knows more than NetworkPolicies say: with `cilium` declared places
   * are opened by host name too, and nodes and metadata services are denied.
   */
  cni?: "cilium";
}

/** Nodes of one kind; all of them carry the labels of the jurisdiction and the cluster. */
export interface NodePool {
  /** Its nodes carry it as label `bailiwick.dev/node-pool`, where stores may choose the pool. */
  name: Name;
  /** Whom these nodes serve; `private-nodes` has its control planes on dedicated ones. */
  isolation: "shared" | "dedicated";
  /** For `dedicated`: the one tenant they serve; any tenant of the jurisdiction when left out. */
  tenant?: Name;
  /**
   * Zones in which its nodes stand, as their label `topology.kubernetes.io/zone` says; replicas of
   * one control plane are then kept in different ones.
   * @minItems 2
   * @items {"$ref":"#/definitions/Name"}
   */
  zones?: Name[];
}

/** A StorageClass, where its volumes stand and which key encrypts them. */
export interface StorageClass {
  name: Name;
  country: Country;
  /** Inventory entry of kind `key-management`. */
  encryptedBy: Name;
  /** The class for control planes whose tenant names none; at most one a cluster. */
  default?: boolean;
}

/**
 * A class that the cluster has and that output may name.
 * @example { name: gvisor }
 */
export interface OfferedClass {
  name: Name;
}

/**
 * A Gateway of the Gateway API that stands on the cluster.
 * @example { name: public, namespace: gateways, class: envoy }
 */
export interface OfferedGateway {
  name: Name;
  /** Namespace on the control plane cluster. */
  namespace: Name;
  /** GatewayClass, so its controller. */
  class: Name;
}

/** Accelerators of one product, offered as one product class. */
export interface GpuPool {
  name: Name;
  /** What tenants ask for: `h200`. */
  class: Name;
  /**
   * DRA driver: `gpu.nvidia.com`.
   * @pattern ^[a-z0-9.-]+$
   */
  driver: string;
  /**
   * `productName` as the driver publishes it: `NVIDIA H200`.
   * @minLength 1
   */
  product: string;
  /**
   * Devices in the pool.
   * @minimum 1
   * @TJS-type integer
   */
  count: number;
  country: Country;
}
