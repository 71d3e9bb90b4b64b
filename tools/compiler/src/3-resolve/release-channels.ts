import { defineFinding } from "@bailiwick/model/finding";
import type { ReleaseChannels } from "@bailiwick/model/kinds/release-channels";
import { below, type Origin, type Sourced } from "@bailiwick/model/origin";
import type { Manifest } from "../handoff/manifest.ts";
import type { Report } from "../handoff/report.ts";
import { lookUp, type Register } from "./references.ts";

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

/** Reports, used or not, each channel that is declared twice or stands at no frozen release. */
export function checkChannels(
  manifests: readonly Manifest<ReleaseChannels>[],
  releasesOf: (template: string) => Register<unknown>,
  report: Report,
): void {
  for (const { path, document } of manifests) {
    const list: Origin = { file: path, pointer: "/spec/channels" };
    const { channels } = document.spec;
    channels.forEach(({ name, version }, index) => {
      lookUp(version, below(list, index, "version"), releasesOf(document.metadata.name), report);
      const first = channels.findIndex((other) => other.name === name);
      if (first === index) return;
      report({
        definition: channelTwice,
        origin: below(list, index, "name"),
        message: `two release channels of ${document.metadata.name} are named "${name}"`,
        hint: "remove one of the two",
        related: [{ origin: below(list, first, "name"), message: "the first one" }],
      });
    });
  }
}
