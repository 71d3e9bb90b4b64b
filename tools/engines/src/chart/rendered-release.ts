/** What became of one release: manifests, or Helm's words why there are none. */
export interface RenderedRelease {
  readonly id: string;
  readonly manifests: readonly RenderedManifest[];
  /** Set when nothing was rendered. */
  readonly error?: string;
  /** What vCluster says of the values when it starts; set where it was asked. */
  readonly syncer?: SyncerVerdict;
}

/** What one template gave. */
export interface RenderedManifest {
  /** `vcluster/templates/statefulset.yaml`. */
  readonly template: string;
  /** YAML of any number of documents. */
  readonly text: string;
}

/** Whether a control plane would start with the values. */
export interface SyncerVerdict {
  readonly accepted: boolean;
  /** Its own words; empty where it accepts. */
  readonly message: string;
}
