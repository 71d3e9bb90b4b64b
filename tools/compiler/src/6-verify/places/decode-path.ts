import { pointerKeys } from "@bailiwick/model/pointer-keys";
import { lookText } from "../look.ts";
import type { FoundPlace } from "./found-place.ts";

/**
 * The way to a place for people, from its object through every text that was opened:
 * `Secret/vc-config-acme → data.config.yaml → base64 → YAML → sync.toHost`; and its last keys.
 */
export function decodePath(place: Pick<FoundPlace, "document" | "inner" | "pointer">): {
  readonly path: string;
  readonly keys: readonly string[];
} {
  const { document, inner, pointer } = place;
  const outer = pointerKeys(pointer);
  const { object } = document;
  const kind = lookText(object, "kind") || "document";
  const name = lookText(object, "metadata", "name");
  const steps = (inner?.steps ?? []).flatMap(({ as, keys }) => [keys.join("."), as]);
  const last = inner?.keys ?? outer;
  const way = [name === "" ? kind : `${kind}/${name}`, ...steps, last.join(".")];
  const keys = [...(inner?.steps.flatMap((step) => step.keys) ?? []), ...last];
  return { path: way.filter((each) => each !== "").join(" → "), keys };
}
