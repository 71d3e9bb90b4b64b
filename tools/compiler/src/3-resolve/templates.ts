import { defineFinding } from "@bailiwick/model/finding";
import type { ReleaseChannels } from "@bailiwick/model/kinds/release-channels";
import type { Template } from "@bailiwick/model/kinds/template";
import { below, type Origin, type Sourced } from "@bailiwick/model/origin";
import type { TemplateRelease } from "../handoff/catalog.ts";
import type { Manifest } from "../handoff/manifest.ts";
import type { Report } from "../handoff/report.ts";
import { lookUp } from "./references.ts";

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
  summary: "A template is chosen by version or by channel, one of the two.",
  why: "a version and a channel can disagree, and then nobody decided which one runs",
  basis: "house",
  waivable: false,
});

/** Frozen releases and channels of every template, by template name. */
export interface TemplateShelf {
  readonly releases: ReadonlyMap<string, ReadonlyMap<string, TemplateRelease>>;
  readonly channels: ReadonlyMap<string, ReadonlyMap<string, string>>;
}

/** A choice of template as a tenant or a jurisdiction writes it. */
export interface WrittenChoice {
  readonly name: string;
  readonly version?: string | undefined;
  readonly channel?: string | undefined;
}

/** Sorts template files into releases and channels; the working copy is left out on purpose. */
export function stockShelf(
  templates: readonly Manifest<Template>[],
  channels: readonly Manifest<ReleaseChannels>[],
): TemplateShelf {
  const releases = new Map<string, Map<string, TemplateRelease>>();
  for (const { path, document } of templates) {
    const { name } = document.metadata;
    const { version } = document.spec;
    const versions = releases.get(name) ?? new Map<string, TemplateRelease>();
    releases.set(name, versions);
    if (version) versions.set(version, { name, version, file: path, spec: document.spec });
  }
  const byTemplate = channels.map(({ document }) => {
    const list = document.spec.channels.map(({ name, version }) => [name, version] as const);
    return [document.metadata.name, new Map(list)] as const;
  });
  return { releases, channels: new Map(byTemplate) };
}

/** Replaces a choice by the frozen release it stands for. */
export function resolveTemplate(
  choice: WrittenChoice,
  origin: Origin,
  shelf: TemplateShelf,
  report: Report,
): Sourced<TemplateRelease> | undefined {
  const { name, version, channel } = choice;
  const folder = `templates/${name}`;
  const versions = lookUp(
    name,
    below(origin, "name"),
    {
      definition: unknownTemplate,
      what: "template",
      entries: shelf.releases,
      declaredIn: "templates/",
    },
    report,
  );
  if (!versions) return undefined;
  if ((version === undefined) === (channel === undefined)) {
    report({
      definition: templateChoiceUnclear,
      origin,
      message: version ? "both a version and a channel are chosen" : "no version is chosen",
      hint: version ? "leave one of the two out" : "add version: or channel:",
    });
    return undefined;
  }
  const chosen = channel ? channelVersion(name, channel, origin, shelf, report) : version;
  if (chosen === undefined) return undefined;
  const register = {
    definition: unknownTemplateVersion,
    what: `frozen release of ${name}`,
    entries: versions.value,
    declaredIn: `${folder}/releases/`,
  };
  return lookUp(chosen, below(origin, channel ? "channel" : "version"), register, report);
}

function channelVersion(
  template: string,
  channel: string,
  origin: Origin,
  shelf: TemplateShelf,
  report: Report,
): string | undefined {
  const register = {
    definition: unknownReleaseChannel,
    what: `release channel of ${template}`,
    entries: shelf.channels.get(template) ?? new Map<string, string>(),
    declaredIn: `templates/${template}/channels.yaml`,
  };
  return lookUp(channel, below(origin, "channel"), register, report)?.value;
}
