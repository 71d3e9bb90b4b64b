import type { InputKind } from "@bailiwick/model/kinds/input";
import controlPlaneCluster from "@bailiwick/model/schema/control-plane-cluster.schema.json" with {
  type: "json",
};
import drills from "@bailiwick/model/schema/drills.schema.json" with { type: "json" };
import jurisdiction from "@bailiwick/model/schema/jurisdiction.schema.json" with { type: "json" };
import move from "@bailiwick/model/schema/move.schema.json" with { type: "json" };
import policyCard from "@bailiwick/model/schema/policy-card.schema.json" with { type: "json" };
import regulation from "@bailiwick/model/schema/regulation.schema.json" with { type: "json" };
import releaseChannels from "@bailiwick/model/schema/release-channels.schema.json" with {
  type: "json",
};
import template from "@bailiwick/model/schema/template.schema.json" with { type: "json" };
import tenant from "@bailiwick/model/schema/tenant.schema.json" with { type: "json" };
import versionSupport from "@bailiwick/model/schema/version-support.schema.json" with {
  type: "json",
};
import waiver from "@bailiwick/model/schema/waiver.schema.json" with { type: "json" };
import type { JsonSchema } from "./json-schema.ts";

/** The schema of each kind that a user can write. */
export const KINDS: Readonly<Record<InputKind, JsonSchema>> = {
  ControlPlaneCluster: controlPlaneCluster,
  Drills: drills,
  Jurisdiction: jurisdiction,
  Move: move,
  PolicyCard: policyCard,
  Regulation: regulation,
  ReleaseChannels: releaseChannels,
  Template: template,
  Tenant: tenant,
  VersionSupport: versionSupport,
  Waiver: waiver,
};

/** True when `kind` is the name of a kind, spelled as files spell it. */
export function isInputKind(kind: unknown): kind is InputKind {
  return typeof kind === "string" && Object.hasOwn(KINDS, kind);
}
