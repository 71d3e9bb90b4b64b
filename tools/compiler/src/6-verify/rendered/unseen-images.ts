import { defineFinding, type Finding } from "@bailiwick/model/finding";
import type { RenderedValues } from "../../handoff/rendered-values.ts";
import type { RenderedDocument } from "./read-manifests.ts";
import { type SyncerImage, syncerImages } from "./syncer-images.ts";

const unknown = defineFinding({
  code: "syncer-images-unknown",
  severity: "error",
  summary: "What a tenant cluster pulls at run time is known for the version of its chart.",
  why: "no render shows what the syncer deploys itself, so nobody would look at where it is from",
  basis: "house",
  waivable: false,
});

const doubled = defineFinding({
  code: "image-registry-doubled",
  severity: "error",
  summary: "An image that the syncer deploys has one registry.",
  why: "the syncer puts the default registry before it: no registry serves the longer name",
  basis: "house",
  waivable: false,
});

/** What the syncer of a render would pull, as documents for the rules, and what is wrong there. */
export interface UnseenImages {
  readonly documents: readonly RenderedDocument[];
  readonly findings: readonly Finding[];
}

/** Looks at what the syncer composes from the configuration that the chart mounts into it. */
export function unseenImages(
  rendered: RenderedValues,
  documents: readonly RenderedDocument[],
): UnseenImages {
  const config = documents.find(({ decoded, way }) => decoded && way.includes("data/config.yaml"));
  if (rendered.syncer === undefined || config === undefined) {
    return { documents: [], findings: [] };
  }
  const { path, chart } = rendered;
  const images = syncerImages(config.object, chart.split(" ")[1] ?? "");
  if (images === undefined) {
    const message = `nobody has read what the syncer of chart ${chart} deploys at run time`;
    const hint = "add it to SYNCER_DNS in 6-verify/rendered/syncer-images.ts, with its source";
    const origin = { file: path, pointer: "#0" };
    return { documents: [], findings: [{ definition: unknown, origin, message, hint }] };
  }
  const found = images.map((each) => ({ each, document: asDocument(each, config) }));
  return {
    documents: found.map(({ document }) => document),
    findings: images.filter(isDoubled).map((each) => twice(each, path)),
  };
}

function asDocument(
  { use, image, source }: SyncerImage,
  { path, source: input }: RenderedDocument,
): RenderedDocument {
  const way = `at run time, for ${use} (${source})`;
  return { path, index: 0, source: input, object: { image }, way, decoded: false };
}

/** A second part that is a host, behind a first one. */
function isDoubled({ image }: SyncerImage): boolean {
  const [, second = "", ...rest] = image.split("/");
  return rest.length > 0 && /[.:]/.test(second);
}

function twice({ use, image, pointer }: SyncerImage, file: string): Finding {
  const field = pointer.slice(1).replaceAll("/", ".");
  return {
    definition: doubled,
    origin: { file, pointer: `#0${pointer}` },
    message: `the image for ${use} would be pulled as "${image}"`,
    hint: `leave ${field} out: controlPlane.advanced.defaultImageRegistry goes before it anyway`,
  };
}
