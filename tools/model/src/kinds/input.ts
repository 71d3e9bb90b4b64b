import type { ControlPlaneCluster } from "./control-plane-cluster.ts";
import type { Drills } from "./drills.ts";
import type { Jurisdiction } from "./jurisdiction.ts";
import type { Move } from "./move.ts";
import type { PolicyCard } from "./policy-card.ts";
import type { Regulation } from "./regulation.ts";
import type { ReleaseChannels } from "./release-channels.ts";
import type { Template } from "./template.ts";
import type { Tenant } from "./tenant.ts";
import type { VersionSupport } from "./version-support.ts";
import type { Waiver } from "./waiver.ts";

/** Everything a user can write. */
export type InputDocument =
  | ControlPlaneCluster
  | Drills
  | Jurisdiction
  | Move
  | PolicyCard
  | Regulation
  | ReleaseChannels
  | Template
  | Tenant
  | VersionSupport
  | Waiver;

/** Names of the kinds, as files spell them. */
export type InputKind = InputDocument["kind"];
