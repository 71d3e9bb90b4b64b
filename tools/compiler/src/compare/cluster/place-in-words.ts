import type { Sourced } from "@bailiwick/model/origin";
import type { ClusterEntry, Place } from "../../handoff/catalog.ts";
import type { Said } from "../raw-effect.ts";

/** `siem-fra (DE, rheinwerk)` */
export function placeInWords({ value: { entry }, origin }: Sourced<Place>): Said {
  return { text: `${entry.name} (${entry.country}, ${entry.operator})`, origin };
}

/** `eu-fra-1 (DE, site fra-east, rheinwerk)` */
export function clusterInWords({ value: { name, spec }, origin }: Sourced<ClusterEntry>): Said {
  return { text: `${name} (${spec.country}, site ${spec.site}, ${spec.operator})`, origin };
}
