/** What one tenant cluster needs to run in a room of its own. */
export interface RoomPlan {
  /** An empty folder of its own: it becomes the root of what runs inside. */
  readonly root: string;
  /** Name of the release: `vc-acme-bank--payments`. */
  readonly name: string;
  readonly namespace: string;
  /** Paths of programs, by the name that vCluster looks for. */
  readonly programs: {
    readonly vcluster: string;
    readonly etcd: string;
    readonly kine: string;
    readonly "kube-apiserver": string;
    readonly "kube-controller-manager": string;
  };
  /** Texts by their path inside: values, kubeconfig, whatever pods would mount. */
  readonly files: Readonly<Record<string, string>>;
  readonly doors: RoomDoors;
  /** Whether its store is an etcd of its own; vCluster keeps everything in SQLite by itself. */
  readonly deploysEtcd: boolean;
}

/** The only ways in and out. A socket in the file system is seen from both sides. */
interface RoomDoors {
  /** Port of the API server of the control plane cluster, the same inside and outside. */
  readonly hostPort: number;
  /** Leads out, to that API server. */
  readonly hostSocket: string;
  /** Leads in, to the API of the tenant cluster. */
  readonly tenantSocket: string;
  /** Where a pod of the tenant would listen, if pods ran: port 9443 inside leads out to it. */
  readonly podSocket: string;
}
