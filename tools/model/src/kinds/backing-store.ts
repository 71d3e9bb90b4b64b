import type { Name } from "./document.ts";

/** Where a tenant cluster's own state can live; the last two need a licensed edition. */
export type StoreKind =
  | "sqlite"
  | "deployed-etcd"
  | "external-etcd"
  | "embedded-etcd"
  | "external-sql";

/**
 * Where the tenant cluster's own state lives. With SQLite and an etcd inside the control plane that
 * is a StatefulSet with a volume; with every other store it is a Deployment, and the volume is the
 * store's.
 */
export interface BackingStoreRequest {
  kind: StoreKind;
  /**
   * Members of a deployed etcd: odd, so that a majority exists.
   * @minimum 1
   * @maximum 5
   * @TJS-type integer
   */
  replicas?: number;
  /**
   * For `deployed-etcd`: the node pool whose nodes alone run its members. They carry the labels of
   * the jurisdiction and the tenant all the same; any node of these when left out.
   * @example state
   */
  nodePool?: Name;
  /**
   * For `embedded-etcd`: the deployed etcd that the tenant cluster has. vCluster carries its state
   * over, and it stays beside the control plane until this field is taken out in a later commit.
   */
  migrateFromDeployedEtcd?: DeployedEtcdBefore;
  /** For `external-etcd` and `external-sql`: an inventory entry of kind `backing-store`. */
  endpoint?: Name;
  /** For `external-sql`. */
  sql?: SqlAccess;
}

/**
 * A deployed etcd as it was asked for: it keeps its members while its state moves out of it.
 * @example { replicas: 3 }
 */
export interface DeployedEtcdBefore {
  /**
   * As many as it has.
   * @minimum 1
   * @maximum 5
   * @TJS-type integer
   */
  replicas: number;
  /** The node pool that it runs on, where one was said. */
  nodePool?: Name;
}

/**
 * How the control plane is known to an SQL database: by what it is, never by a password, which
 * would stand in Git with the compiled values.
 * @example { engine: postgres, database: payments, user: payments, certificates: payments-sql }
 */
export interface SqlAccess {
  engine?: "mysql" | "postgres";
  database?: SqlName;
  user?: SqlName;
  /** Secret in the host namespace with `ca.crt`, `tls.crt` and `tls.key` of this client. */
  certificates?: Name;
  /** `aws`: a token for the database, by the identity of the pod. */
  identityProvider?: "aws";
  /** Secret of the Platform, which makes database and user itself; then nothing else is said. */
  connector?: Name;
}

/**
 * Name of a database or of a user of it.
 * @pattern ^[A-Za-z][A-Za-z0-9_]*$
 */
export type SqlName = string;
