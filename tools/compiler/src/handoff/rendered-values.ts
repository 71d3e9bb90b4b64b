/** What a chart made of an emitted values file, as an engine rendered it. */
export interface RenderedValues {
  /** The values file: `apps/eu/tenants/acme/payments/values.yaml`. */
  readonly path: string;
  /** The chart, for people: `vcluster 0.36.1`. */
  readonly chart: string;
  readonly manifests: readonly {
    /** `vcluster/templates/statefulset.yaml`. */
    readonly template: string;
    /** YAML of any number of documents. */
    readonly text: string;
  }[];
  /** Set when nothing was rendered. */
  readonly error?: string;
  /** What vCluster says of the values; absent where it was not asked. */
  readonly syncer?: { readonly accepted: boolean; readonly message: string };
}
