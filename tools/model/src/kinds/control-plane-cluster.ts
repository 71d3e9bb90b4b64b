import type { Country, KubernetesMinor, Metadata, Name, Subdivision } from "./document.ts";
import type { HostName } from "./inventory.ts";
import type { IsolationMode } from "./jurisdiction.ts";

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

/** Nodes of one kind; all of them carry the labels of the jurisdiction and the cluster. */
export interface NodePool {
  name: Name;
  /** Which isolation mode these nodes serve. */
  isolation: IsolationMode;
  /** For `dedicated`: the one tenant they serve; any tenant of the jurisdiction when left out. */
  tenant?: Name;
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
