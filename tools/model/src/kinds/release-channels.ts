import type { Metadata, Name, SemanticVersion } from "./document.ts";

/** Which frozen version each channel stands at. File: `templates/<name>/channels.yaml`. */
export interface ReleaseChannels {
  apiVersion: "bailiwick.dev/v1";
  kind: "ReleaseChannels";
  metadata: Metadata;
  spec: ReleaseChannelsSpec;
}

/** Channels of one template. */
export interface ReleaseChannelsSpec {
  /** @minItems 1 */
  channels: ReleaseChannel[];
}

/** Moving a channel is the promotion: every tenant on it moves in the same commit. */
export interface ReleaseChannel {
  name: Name;
  version: SemanticVersion;
}
