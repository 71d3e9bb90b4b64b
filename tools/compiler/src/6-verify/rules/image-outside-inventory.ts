import { defineFinding, type Finding } from "@bailiwick/model/finding";
import { isJsonObject, type JsonValue } from "@bailiwick/model/json-value";
import type { OutputDocument } from "../../handoff/output-document.ts";
import { findPlaces } from "../places/find-places.ts";
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
  return context.documents.flatMap((document) =>
    imageNames(document)
      .filter(
        ({ text }) => !registries.some((each) => text === each || text.startsWith(`${each}/`)),
      )
      .map(({ pointer, text }) =>
        faultIn(
          document,
          pointer,
          imageOutside,
          `image "${text}" is from no declared registry`,
          hint,
        ),
      ),
  );
}

interface ImageName {
  readonly pointer: string;
  readonly text: string;
}

function imageNames(document: OutputDocument): readonly ImageName[] {
  const named = findPlaces(document).filter(({ kind }) => kind === "image");
  return [...named, ...imageObjects(document.object, "")];
}

/**
 * `{registry, repository, tag}`; an empty or absent registry is whatever the chart falls back to.
 */
function imageObjects(value: JsonValue, pointer: string): readonly ImageName[] {
  if (Array.isArray(value))
    return value.flatMap((each, i) => imageObjects(each, `${pointer}/${i}`));
  if (!isJsonObject(value)) return [];
  const { registry = "", repository } = value;
  const own =
    typeof repository === "string" && typeof registry === "string"
      ? [{ pointer: `${pointer}/registry`, text: `${registry}/${repository}`.replace(/^\//, "") }]
      : [];
  const inner = Object.entries(value).flatMap(([key, each]) =>
    imageObjects(each, `${pointer}/${key}`),
  );
  return [...own, ...inner];
}
