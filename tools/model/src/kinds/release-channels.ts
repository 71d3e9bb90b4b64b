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
  /**
   * Releases that nothing may pin any longer. Their files stay: history is compiled from them.
   * @minItems 1
   */
  withdrawn?: WithdrawnRelease[];
}

/** Moving a channel is the promotion: every tenant on it moves in the same commit. */
export interface ReleaseChannel {
  name: Name;
  version: SemanticVersion;
}

/** A release that turned out to be wrong. Whoever pins it is told why, and what to take. */
export interface WithdrawnRelease {
  version: SemanticVersion;
  /**
   * What is wrong with it, in one sentence: `its init container opens the host's network`.
   * @minLength 10
   */
  reason: string;
  /** Release to take in its place; without it the nearest one that stands is offered. */
  instead?: SemanticVersion;
}
