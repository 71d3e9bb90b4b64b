import { defineFinding } from "@bailiwick/model/finding";
import type { ReleaseChannels } from "@bailiwick/model/kinds/release-channels";
import type { Template } from "@bailiwick/model/kinds/template";
import { below, type Origin, type Sourced } from "@bailiwick/model/origin";
import type { TemplateRelease } from "../handoff/catalog.ts";
import type { Manifest } from "../handoff/manifest.ts";
import type { Report } from "../handoff/report.ts";
import { lookUp, type Register } from "./references.ts";
import { type ChannelShelf, checkChannels, stockChannels } from "./release-channels.ts";

const unknownTemplate = defineFinding({
  code: "unknown-template",
  severity: "error",
  summary: "A template that is pinned exists and has a frozen release.",
  why: "a pin resolves to a file in the tree, so that the same commit gives the same bytes",
  basis: "house",
  waivable: false,
});

const unknownTemplateVersion = defineFinding({
  code: "unknown-template-version",
  severity: "error",
  summary: "A pinned version is a frozen release; the working copy cannot be pinned.",
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

const templateChoiceUnclear = defineFinding({
  code: "template-choice-unclear",
  severity: "error",
  summary: "A template is chosen by name, and by version or by channel, one of the two.",
  why: "a version and a channel can disagree, and then nobody decided which one runs",
  basis: "house",
  waivable: false,
});

/** Frozen releases and channels of every template, by template name. */
export interface TemplateShelf {
  readonly releases: ReadonlyMap<string, ReadonlyMap<string, TemplateRelease>>;
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
  const releases = new Map<string, Map<string, TemplateRelease>>();
  for (const { path, document } of templates) {
    const { name } = document.metadata;
    const { version } = document.spec;
    const versions = releases.get(name) ?? new Map<string, TemplateRelease>();
    releases.set(name, versions);
    if (version) versions.set(version, { name, version, file: path, spec: document.spec });
  }
  checkChannels(channels, (template) => releasesOf(template, releases.get(template)), report);
  return { releases, channels: stockChannels(channels) };
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
    report({ definition: templateChoiceUnclear, origin, ...(fault ?? unnamed) });
    return undefined;
  }
  const register = {
    definition: unknownTemplate,
    what: "a template",
    entries: shelf.releases,
    declaredIn: "templates/",
  };
  const versions = lookUp(name, below(origin, "name"), register, report);
  if (!versions) return undefined;
  const releases = releasesOf(name, versions.value);
  if (version !== undefined) return lookUp(version, below(origin, "version"), releases, report);
  return releaseOfChannel(name, channel ?? "", below(origin, "channel"), shelf, report);
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

function releasesOf(
  template: string,
  versions: ReadonlyMap<string, TemplateRelease> | undefined,
): Register<TemplateRelease> {
  return {
    definition: unknownTemplateVersion,
    what: `a frozen release of ${template}`,
    entries: versions ?? new Map(),
    declaredIn: `templates/${template}/releases/`,
  };
}

function releaseOfChannel(
  template: string,
  channel: string,
  origin: Origin,
  shelf: TemplateShelf,
  report: Report,
): Sourced<TemplateRelease> | undefined {
  const register = {
    definition: unknownReleaseChannel,
    what: `a release channel of ${template}`,
    entries: shelf.channels.get(template) ?? new Map<string, Sourced<string>>(),
    declaredIn: `templates/${template}/channels.yaml`,
  };
  const at = lookUp(channel, origin, register, report)?.value;
  if (!at) return undefined;
  const release = shelf.releases.get(template)?.get(at.value);
  if (release) return { value: release, origin };
  report({
    definition: unknownTemplateVersion,
    origin,
    consequence: true,
    message:
      `release channel "${channel}" stands at "${at.value}", which is not a frozen release ` +
      `of ${template}`,
    hint: "use another channel, or version: instead",
    related: [{ origin: at.origin, message: `version: ${at.value}` }],
  });
  return undefined;
}
