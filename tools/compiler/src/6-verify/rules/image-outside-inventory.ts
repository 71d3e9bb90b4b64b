import { defineFinding, type Finding } from "@bailiwick/model/finding";
import type { OutputDocument } from "../../handoff/output-document.ts";
import type { Field } from "../fields.ts";
import { faultIn, type RuleContext } from "../rule.ts";

/**
 * Every image comes from a registry of the inventory that stands in a member country.
 * Why: whoever serves an image decides what runs; a name without a host means docker.io.
 * Source: distribution reference grammar; vCluster values, `image: {registry, repository, tag}`.
 */
const imageOutside = defineFinding({
  code: "image-outside-inventory",
  severity: "error",
  summary: "Every image comes from a declared registry of the jurisdiction.",
  why: "whoever serves an image decides what runs; supports nis2-21.2.d",
  basis: "house",
  waivable: false,
});

/** Finds images by their names, and by registry fields of chart values. */
export function imageOutsideInventory(context: RuleContext): readonly Finding[] {
  const registries = [...context.jurisdiction.inventory.values()]
    .filter(
      ({ entry }) => entry.kind === "registry" && context.jurisdiction.members.has(entry.country),
    )
    .flatMap(({ entry }) =>
      (entry.hosts ?? []).map(
        (host) => `${host}${entry.port ? `:${entry.port}` : ""}${entry.pathPrefix ?? ""}`,
      ),
    );
  const hint = `use ${registries.join(", ") || "an inventory entry of kind registry"}`;
  return imageNames(context)
    .filter(({ text }) => !registries.some((each) => text === each || text.startsWith(`${each}/`)))
    .map(({ document, pointer, text }) => {
      const message = `image "${text}" is from no declared registry`;
      return faultIn(document, pointer, imageOutside, message, hint);
    });
}

interface ImageName {
  readonly document: OutputDocument;
  readonly pointer: string;
  readonly text: string;
}

function imageNames({ places, fields }: RuleContext): readonly ImageName[] {
  const named = places.filter(({ kind }) => kind === "image");
  return [...named, ...fields.named("repository").flatMap(imageObject)];
}

/**
 * `{registry, repository, tag}`; an empty or absent registry is whatever the chart falls back to.
 */
function imageObject({ document, at, value, parent }: Field): readonly ImageName[] {
  const { registry = "" } = parent;
  if (typeof value !== "string" || typeof registry !== "string") return [];
  const text = `${registry}/${value}`.replace(/^\//, "");
  return [{ document, pointer: `${at}/registry`, text }];
}
