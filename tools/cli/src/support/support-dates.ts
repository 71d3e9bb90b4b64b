import type { Compilation } from "@bailiwick/compiler";
import type { Template } from "@bailiwick/model/kinds/template";
import type { SupportedVersion, VersionSupport } from "@bailiwick/model/kinds/version-support";
import type { Origin } from "@bailiwick/model/origin";
import { documentsOf } from "./documents-of.ts";

/** Until when a version is looked after, and the line that says so. */
export interface SupportDates extends SupportedVersion {
  readonly origin: Origin;
}

/**
 * The days of each minor version of one product, for a tree that compiles: what
 * `templates/support/<product>.yaml` says, and for charts that it leaves out what their releases
 * say. Upstream moves days after a release is frozen, so that the list goes first.
 */
export function supportDates(
  compilation: Compilation,
  product: string,
): ReadonlyMap<string, SupportDates> {
  const frozen = documentsOf<Template>(compilation, "Template").flatMap(({ path, document }) => {
    const { chart } = document.spec;
    const version = chart.version.split(".").slice(0, 2).join(".");
    const origin = { file: path, pointer: "/spec/chart/endOfLife" };
    return chart.name === product ? [{ ...chart, version, origin }] : [];
  });
  const listed = documentsOf<VersionSupport>(compilation, "VersionSupport")
    .filter(({ document }) => document.metadata.name === product)
    .flatMap(({ path, document }) =>
      document.spec.versions.map((entry, index) => ({
        ...entry,
        origin: { file: path, pointer: `/spec/versions/${index}` },
      })),
    );
  return new Map([...frozen, ...listed].map((entry) => [entry.version, entry]));
}
