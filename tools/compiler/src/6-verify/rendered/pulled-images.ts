import { isJsonObject, type JsonValue } from "@bailiwick/model/json-value";
import type { OutputDocument } from "../../handoff/output-document.ts";
import type { RenderedValues } from "../../handoff/rendered-values.ts";
import { shown } from "../look.ts";
import { manifestReader } from "./read-manifests.ts";
import { unseenImages } from "./unseen-images.ts";

/** An image that something of a jurisdiction pulls. */
export interface PulledImage {
  /** As the container runtime is given it. */
  readonly image: string;
  /** Emitted files that make something pull it, sorted. */
  readonly by: readonly string[];
}

/**
 * Images of containers in what charts rendered and in emitted objects, and those that the syncer
 * of a tenant cluster deploys at run time; sorted by name. What tenants deploy is not in it.
 */
export function pulledImages(
  renders: readonly RenderedValues[],
  documents: readonly OutputDocument[],
): readonly PulledImage[] {
  const readManifests = manifestReader();
  const pulled = new Map<string, Set<string>>();
  const add = (image: string, path: string) =>
    pulled.set(image, (pulled.get(image) ?? new Set()).add(path));
  for (const rendered of renders) {
    const read = readManifests(rendered) ?? [];
    const unseen = unseenImages(rendered, read).documents;
    // Merged values, which a Secret holds, name images that nothing of this release pulls.
    for (const { object } of read.filter(({ decoded }) => !decoded)) {
      for (const image of containerImages(object)) add(image, rendered.path);
    }
    for (const { object } of unseen) add(shown(object.image), rendered.path);
  }
  for (const { path, object } of documents) {
    if (object.kind === undefined) continue;
    for (const image of containerImages(object)) add(image, path);
  }
  return [...pulled]
    .sort(([left], [right]) => (left < right ? -1 : 1))
    .map(([image, by]) => ({ image, by: [...by].sort() }));
}

const LISTS: ReadonlySet<string> = new Set(["containers", "initContainers"]);

/** `image` of every entry of a list of containers, at any depth: pods, and templates of pods. */
function containerImages(value: JsonValue): readonly string[] {
  if (Array.isArray(value)) return value.flatMap(containerImages);
  if (!isJsonObject(value)) return [];
  return Object.entries(value).flatMap(([key, below]) =>
    LISTS.has(key) && Array.isArray(below)
      ? below.flatMap((each) =>
          isJsonObject(each) && typeof each.image === "string" ? [each.image] : [],
        )
      : containerImages(below ?? null),
  );
}
