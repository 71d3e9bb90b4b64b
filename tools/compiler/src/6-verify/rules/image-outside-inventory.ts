import { defineFinding, type Finding } from "@bailiwick/model/finding";
import type { OutputDocument } from "../../handoff/output-document.ts";
import type { Field } from "../fields.ts";
import { lookText, valuesFiles } from "../look.ts";
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
  const { documents } = context;
  const hint = `use ${registries.join(", ") || "an inventory entry of kind registry"}`;
  const unsaid = valuesFiles(documents).flatMap((file) =>
    unsaidIn(file).map((keys) => {
      const message = `${keys.join(".")} is not said, so the chart takes its own`;
      return faultIn(file, `/${keys.join("/")}`, imageOutside, message, hint);
    }),
  );
  const foreign = imageNames(context)
    .filter(({ text }) => !registries.some((each) => text === each || text.startsWith(`${each}/`)))
    .map(({ document, pointer, text }) => {
      const message = `image "${text}" is from no declared registry`;
      return faultIn(document, pointer, imageOutside, message, hint);
    });
  return [...unsaid, ...foreign];
}

/** What the chart and its syncer fall back to, where these are left out, is a public registry. */
const SAID: readonly (readonly string[])[] = [
  ["controlPlane", "advanced", "defaultImageRegistry"],
  ...[
    ["controlPlane", "statefulSet", "image"],
    ["controlPlane", "distro", "k8s", "image"],
    ["controlPlane", "backingStore", "etcd", "deploy", "statefulSet", "image"],
    ["sync", "toHost", "pods", "rewriteHosts", "initContainer", "image"],
  ].flatMap((image) => [
    [...image, "repository"],
    [...image, "tag"],
  ]),
];

function unsaidIn({ object }: OutputDocument): readonly (readonly string[])[] {
  return SAID.filter((keys) => lookText(object, ...keys) === "");
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
