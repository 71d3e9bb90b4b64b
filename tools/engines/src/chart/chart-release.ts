/** One set of values that is given to a chart, as Argo CD would give it. */
export interface ChartRelease {
  /** Names the release in the answer: the path of its values file. */
  readonly id: string;
  readonly chart: ChartModule;
  /** Of the cluster that it is applied to: `1.36`. Templates ask for it. */
  readonly kubernetes: string;
  readonly name: string;
  readonly namespace: string;
  /** YAML. */
  readonly values: string;
  /** True where the values configure a vCluster, whose own code then judges them as well. */
  readonly syncer: boolean;
}

/** A chart in a Go module: the digest of the module is the pin. */
export interface ChartModule {
  readonly name: string;
  /** Version that a mirror serves it under, without a `v`: Chart.yaml in a module may differ. */
  readonly version: string;
  readonly module: string;
  /** With its `v`. */
  readonly moduleVersion: string;
  /** Digest of the module: `h1:…`. */
  readonly digest: string;
  /** Folder of the chart inside the module. */
  readonly folder: string;
}
