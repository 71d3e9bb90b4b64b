import { choice } from "@bailiwick/model/cure";
import { setTo } from "@bailiwick/model/edit";
import { defineFinding, type Finding } from "@bailiwick/model/finding";
import type { WithdrawnRelease } from "@bailiwick/model/kinds/release-channels";
import type { Origin, Sourced } from "@bailiwick/model/origin";
import type { TemplateRelease } from "../handoff/catalog.ts";
import type { Report } from "../handoff/report.ts";
import { compareVersions } from "../wording/compare-versions.ts";
import { nearestVersion } from "../wording/nearest-version.ts";

const unknownTemplateVersion = defineFinding({
  code: "unknown-template-version",
  severity: "error",
  summary: "A pinned version is a frozen release; the working copy cannot be pinned.",
  why: "a pin resolves to a file in the tree, so that the same commit gives the same bytes",
  basis: "house",
  waivable: false,
});

const templateVersionWithdrawn = defineFinding({
  code: "template-version-withdrawn",
  severity: "error",
  summary: "A pinned version is not withdrawn.",
  why: "who withdraws a release has said what is wrong with it; its followers have to move",
  basis: "house",
  waivable: false,
});

/** What there is of one template. */
export interface TemplateReleases {
  readonly template: string;
  /** Frozen releases by version, the withdrawn ones among them. */
  readonly frozen: ReadonlyMap<string, TemplateRelease>;
  /** Why releases are withdrawn, by version. */
  readonly withdrawn: ReadonlyMap<string, Sourced<WithdrawnRelease>>;
}

/** Finds the release that `version` pins, or reports it with the nearest that can be pinned. */
export function findRelease(
  version: string,
  origin: Origin,
  releases: TemplateReleases,
  report: Report,
): Sourced<TemplateRelease> | undefined {
  const value = releases.frozen.get(version);
  const withdrawal = releases.withdrawn.get(version);
  if (value && !withdrawal) return { value, origin };
  report(
    value && withdrawal
      ? withdrawn(version, origin, withdrawal, releases)
      : unknown(version, origin, releases),
  );
  return undefined;
}

function unknown(version: string, origin: Origin, releases: TemplateReleases): Finding {
  const { template, frozen } = releases;
  const newest = [...frozen.keys()].sort(compareVersions).at(-1);
  const isAhead = newest !== undefined && compareVersions(version, newest) > 0;
  const nearest = nearestUsable(version, releases);
  return {
    definition: unknownTemplateVersion,
    origin,
    causedBy: [{ file: `templates/${template}/releases/${version}.yaml`, pointer: "" }],
    message: isAhead
      ? `"${version}" is not released yet: the newest release of ${template} is "${newest}"`
      : `"${version}" is not a frozen release of ${template}`,
    hint: nearest
      ? `write ${nearest}, the nearest release${isAhead ? "; a working copy is never pinned" : ""}`
      : `freeze a release of ${template}: run npx bailiwick freeze`,
    ...(nearest && { cure: choice(setTo(origin, nearest)) }),
  };
}

function withdrawn(
  version: string,
  origin: Origin,
  withdrawal: Sourced<WithdrawnRelease>,
  releases: TemplateReleases,
): Finding {
  const { reason, instead } = withdrawal.value;
  const better = instead ?? nearestUsable(version, releases);
  return {
    definition: templateVersionWithdrawn,
    origin,
    message: `"${version}" of ${releases.template} is withdrawn: ${reason}`,
    hint: better
      ? `write ${better}`
      : `release a version of ${releases.template} that mends it: npm run version`,
    ...(better && { cure: choice(setTo(origin, better)) }),
    related: [{ origin: withdrawal.origin, message: "withdrawn" }],
  };
}

/** The release nearest to a version that is not withdrawn. */
export function nearestUsable(version: string, releases: TemplateReleases): string | undefined {
  const standing = [...releases.frozen.keys()].filter((each) => !releases.withdrawn.has(each));
  return nearestVersion(version, standing);
}
