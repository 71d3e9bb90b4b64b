/** A tenant cluster as `kubectl get tenantclusters` shows it; in its host namespace. */
export interface TenantClusterObject {
  spec: TenantClusterObjectSpec;
}

/** Where everything of one tenant cluster is, plain, so that the schema is structural. */
export interface TenantClusterObjectSpec {
  jurisdiction: string;
  tenant: string;
  cluster: string;
  environment: string;
  criticality: string;
  isolation: string;
  controlPlaneCluster: string;
  kubernetes: string;
  /** `<name>@<version>`. */
  template: string;
  /** Places of this tenant cluster by what they are for. */
  places: PlaceFact[];
  /** Snapshot store, schedule and restore target, where snapshots are declared. */
  restoreTo?: string;
  regulations: string[];
  /** Input file that declares it. */
  source: string;
}

/** One place: the role it plays, the inventory entry (or class) and its country. */
export interface PlaceFact {
  role: string;
  entry: string;
  country: string;
}
