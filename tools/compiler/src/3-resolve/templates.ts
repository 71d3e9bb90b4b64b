import { type Cure, choice as perhaps } from "@bailiwick/model/cure";
import { setTo, takeOut } from "@bailiwick/model/edit";
import { defineFinding } from "@bailiwick/model/finding";
import type { ReleaseChannels } from "@bailiwick/model/kinds/release-channels";
import type { Template } from "@bailiwick/model/kinds/template";
import { below, type Origin, type Sourced } from "@bailiwick/model/origin";
import type { TemplateRelease } from "../handoff/catalog.ts";
import type { Manifest } from "../handoff/manifest.ts";
import type { Report } from "../handoff/report.ts";
import { compareVersions } from "../wording/compare-versions.ts";
import { lookUp } from "./references.ts";
import {
  type ChannelShelf,
  checkChannels,
  stockChannels,
  stockWithdrawn,
} from "./release-channels.ts";
import { findRelease, nearestUsable, type TemplateReleases } from "./template-releases.ts";

const unknownTemplate = defineFinding({
  code: "unknown-template",
  severity: "error",
  summary: "A template that is pinned exists and has a frozen release.",
  why: "a pin resolves to a file in the tree, so that the same commit gives the same bytes",
  basis: "house",
  waivable: false,
});

const unknownReleaseChannel = defineFinding({
  code: "unknown-release-channel",
  severity: "error",
  summary: "A channel is declared in the template's channels.yaml.",
  why: "a channel stands for one exact version; a name that stands for none rolls out nothing",
  basis: "house",
  waivable: false,
});

const releaseChannelBroken = defineFinding({
  code: "release-channel-broken",
  severity: "error",
  summary: "A channel that is followed stands at a release that can be pinned.",
  why: "a pin resolves to a file in the tree, so that the same commit gives the same bytes",
  basis: "house",
  waivable: false,
});

const templateChoiceUnclear = defineFinding({
  code: "template-choice-unclear",
  severity: "error",
  summary: "A template is chosen by name, and by version or by channel, one of the two.",
  why: "a version and a channel can disagree, and then nobody decided which one runs",
  basis: "house",
  waivable: false,
});

/** Releases and channels of every template, by template name. */
export interface TemplateShelf {
  readonly releases: ReadonlyMap<string, TemplateReleases>;
  readonly channels: ChannelShelf;
}

/** A choice of template as a tenant or a jurisdiction writes it, its name perhaps inherited. */
export interface WrittenChoice {
  readonly name?: string | undefined;
  readonly version?: string | undefined;
  readonly channel?: string | undefined;
}

/** Sorts template files into releases and channels; the working copy is left out on purpose. */
export function stockShelf(
  templates: readonly Manifest<Template>[],
  channels: readonly Manifest<ReleaseChannels>[],
  report: Report,
): TemplateShelf {
  const names = new Set(templates.map(({ document }) => document.metadata.name));
  const releases = new Map(
    [...names].map((name) => [name, releasesOf(name, templates, channels)] as const),
  );
  checkChannels(channels, releases, report);
  return { releases, channels: stockChannels(channels) };
}

function releasesOf(
  template: string,
  templates: readonly Manifest<Template>[],
  channels: readonly Manifest<ReleaseChannels>[],
): TemplateReleases {
  const frozen = templates.flatMap(({ path, document: { metadata, spec } }) => {
    const { version } = spec;
    if (metadata.name !== template || version === undefined) return [];
    return [[version, { name: template, version, file: path, spec }] as const];
  });
  return { template, frozen: new Map(frozen), withdrawn: stockWithdrawn(template, channels) };
}

/** Replaces a choice by the frozen release it stands for. */
export function resolveTemplate(
  choice: WrittenChoice,
  origin: Origin,
  shelf: TemplateShelf,
  report: Report,
): Sourced<TemplateRelease> | undefined {
  const { name, version, channel } = choice;
  const fault = faultOf(choice);
  if (name === undefined || fault) {
    const cure = clearer(choice, origin, shelf);
    report({
      definition: templateChoiceUnclear,
      origin,
      ...(fault ?? unnamed),
      ...(cure && { cure }),
    });
    return undefined;
  }
  const register = {
    definition: unknownTemplate,
    what: "a template",
    entries: shelf.releases,
    declaredIn: "templates/",
    fileOf: (template: string) => `templates/${template}/template.yaml`,
  };
  const releases = lookUp(name, below(origin, "name"), register, report)?.value;
  if (!releases) return undefined;
  if (version !== undefined) {
    return findRelease(version, below(origin, "version"), releases, report);
  }
  const channels = shelf.channels.get(name) ?? new Map<string, Sourced<string>>();
  return releaseOfChannel(channel ?? "", below(origin, "channel"), { releases, channels }, report);
}

const unnamed = { message: "no template is named", hint: "add name: with that of a template" };

function faultOf({ name, version, channel }: WrittenChoice): typeof unnamed | undefined {
  if (name === undefined) return unnamed;
  if (version === undefined && channel === undefined) {
    return { message: "no version is chosen", hint: "add version: or channel:" };
  }
  return version !== undefined && channel !== undefined
    ? { message: "both a version and a channel are chosen", hint: "leave one of the two out" }
    : undefined;
}

/** The first template, its newest release, or, of version and channel, the version. */
function clearer(
  { name, version, channel }: WrittenChoice,
  origin: Origin,
  { releases }: TemplateShelf,
): Cure | undefined {
  if (version !== undefined && channel !== undefined && name !== undefined) {
    return perhaps(takeOut(below(origin, "channel")));
  }
  const [first] = [...releases.keys()].sort();
  const template = name ?? first;
  const versions = [...(releases.get(template ?? "")?.frozen.keys() ?? [])];
  const newest = versions.sort(compareVersions).at(-1);
  if (template === undefined || newest === undefined) return undefined;
  return name === undefined
    ? perhaps(setTo(below(origin, "name"), template))
    : perhaps(setTo(below(origin, "version"), newest));
}

/** What a channel of one template may stand for. */
interface Choice {
  readonly releases: TemplateReleases;
  readonly channels: ReadonlyMap<string, Sourced<string>>;
}

function releaseOfChannel(
  channel: string,
  origin: Origin,
  { releases, channels }: Choice,
  report: Report,
): Sourced<TemplateRelease> | undefined {
  const { template, frozen, withdrawn } = releases;
  const register = {
    definition: unknownReleaseChannel,
    what: `a release channel of ${template}`,
    entries: channels,
    declaredIn: `templates/${template}/channels.yaml`,
    fileOf: () => `templates/${template}/channels.yaml`,
  };
  const at = lookUp(channel, origin, register, report)?.value;
  if (!at) return undefined;
  const release = frozen.get(at.value);
  if (release && !withdrawn.has(at.value)) return { value: release, origin };
  const better = nearestUsable(at.value, releases);
  report({
    definition: releaseChannelBroken,
    origin,
    consequence: true,
    message:
      `release channel "${channel}" stands at "${at.value}", which is ` +
      `${release ? "a withdrawn" : "not a frozen"} release of ${template}`,
    hint: `move the channel in ${at.origin.file}`,
    ...(better !== undefined && { cure: perhaps(setTo(at.origin, better)) }),
    related: [{ origin: at.origin, message: `version: ${at.value}` }],
  });
  return undefined;
}
