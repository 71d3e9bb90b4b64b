import { choice } from "@bailiwick/model/cure";
import { takeOut } from "@bailiwick/model/edit";
import { defineFinding } from "@bailiwick/model/finding";
import type {
  ReleaseChannel,
  ReleaseChannels,
  WithdrawnRelease,
} from "@bailiwick/model/kinds/release-channels";
import { below, type Origin, type Sourced } from "@bailiwick/model/origin";
import type { Manifest } from "../handoff/manifest.ts";
import type { Report } from "../handoff/report.ts";
import { findRelease, type TemplateReleases } from "./template-releases.ts";

const channelTwice = defineFinding({
  code: "release-channel-twice",
  severity: "error",
  summary: "A template declares each release channel once.",
  why: "a channel that stands at two versions rolls out the one that happens to be read last",
  basis: "house",
  waivable: false,
});

/** Exact version of each channel and the line that says it, by template and by channel. */
export type ChannelShelf = ReadonlyMap<string, ReadonlyMap<string, Sourced<string>>>;

/** Sorts channel files by template. */
export function stockChannels(manifests: readonly Manifest<ReleaseChannels>[]): ChannelShelf {
  const byTemplate = manifests.map(({ path, document }) => {
    const list: Origin = { file: path, pointer: "/spec/channels" };
    const channels = document.spec.channels.map(({ name, version }, index) => {
      return [name, { value: version, origin: below(list, index, "version") }] as const;
    });
    return [document.metadata.name, new Map(channels)] as const;
  });
  return new Map(byTemplate);
}

/** Why releases of one template are withdrawn, by version. */
export function stockWithdrawn(
  template: string,
  manifests: readonly Manifest<ReleaseChannels>[],
): ReadonlyMap<string, Sourced<WithdrawnRelease>> {
  const own = manifests.filter(({ document }) => document.metadata.name === template);
  const entries = own.flatMap(({ path, document }) =>
    (document.spec.withdrawn ?? []).map((value, index) => {
      const origin = below({ file: path, pointer: "/spec/withdrawn" }, index);
      return [value.version, { value, origin }] as const;
    }),
  );
  return new Map(entries);
}

/**
 * Reports, used or not, each channel that is declared twice or stands at no release that can be
 * pinned, and each withdrawal that names no release.
 */
export function checkChannels(
  manifests: readonly Manifest<ReleaseChannels>[],
  shelf: ReadonlyMap<string, TemplateReleases>,
  report: Report,
): void {
  for (const { path, document } of manifests) {
    const template = document.metadata.name;
    const releases = shelf.get(template) ?? { template, frozen: new Map(), withdrawn: new Map() };
    const { channels, withdrawn = [] } = document.spec;
    const spec: Origin = { file: path, pointer: "/spec" };
    channels.forEach(({ version }, index) => {
      findRelease(version, below(spec, "channels", index, "version"), releases, report);
    });
    reportChannelsTwice(template, channels, below(spec, "channels"), report);
    withdrawn.forEach(({ version, instead }, index) => {
      const origin = below(spec, "withdrawn", index);
      const standing = { ...releases, withdrawn: new Map() };
      // Another version would withdraw a release that nobody spoke of.
      const list = below(spec, "withdrawn");
      const cure = choice(takeOut(withdrawn.length === 1 ? list : origin));
      findRelease(version, below(origin, "version"), standing, (each) => report({ ...each, cure }));
      if (instead) findRelease(instead, below(origin, "instead"), releases, report);
    });
  }
}

function reportChannelsTwice(
  template: string,
  channels: readonly ReleaseChannel[],
  list: Origin,
  report: Report,
): void {
  channels.forEach(({ name }, index) => {
    const first = channels.findIndex((other) => other.name === name);
    if (first === index) return;
    report({
      definition: channelTwice,
      origin: below(list, index, "name"),
      message: `two release channels of ${template} are named "${name}"`,
      hint: "remove one of the two",
      cure: choice(takeOut(below(list, index))),
      related: [{ origin: below(list, first, "name"), message: "the first one" }],
    });
  });
}
