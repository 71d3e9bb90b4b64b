import { pointerKeys } from "@bailiwick/model/pointer-keys";
import { look } from "../look.ts";
import type { FoundPlace } from "./found-place.ts";
import type { Part } from "./parts.ts";

/**
 * Why nothing reads a place where it stands: a value of the vCluster chart whose switch is off in
 * the same values. Undefined for every other place. Source: config/config.go of vCluster v0.36.1,
 * which says so of `networking.podCIDR`; a chart of another version has to be read again.
 */
export function unreadReason(place: FoundPlace, parts: readonly Part[]): string | undefined {
  const { inner, pointer } = place;
  const keys = inner?.keys ?? pointerKeys(pointer);
  if (keys.join("/") !== "networking/podCIDR") return undefined;
  const part = parts.find(({ steps }) => (inner ? steps === inner.steps : steps.length === 0));
  const off = look(part?.value, "privateNodes", "enabled") === false;
  return off
    ? "vCluster reads it with private nodes only, and privateNodes.enabled is false"
    : undefined;
}
