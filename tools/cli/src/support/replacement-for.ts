import type { Compilation } from "@bailiwick/compiler";
import { type Cure, choice, decision } from "@bailiwick/model/cure";
import { setTo } from "@bailiwick/model/edit";
import type { Template } from "@bailiwick/model/kinds/template";
import { documentsOf } from "./documents-of.ts";
import type { SupportDates } from "./support-dates.ts";
import type { VersionInUse } from "./versions-in-use.ts";

type Dates = ReadonlyMap<string, SupportDates>;

/** What a finding says of the way out, and does where one line can. */
interface Replacement {
  readonly hint: string;
  readonly cure?: Cure;
}

/**
 * The smallest edit that leaves a version for one that is supported on that day. A version that is
 * written is an edit; that machines were upgraded is somebody's word. A release is pinned by who
 * has read what it changes, so that this stays words.
 */
export function replacementFor(
  used: VersionInUse,
  dates: Dates,
  compilation: Compilation,
  today: string,
): Replacement {
  const supported = [...dates.values()]
    .filter(({ endOfSupport }) => endOfSupport >= today)
    .map(({ version }) => version);
  const releases = documentsOf<Template>(compilation, "Template").flatMap(({ document }) =>
    document.spec.version === undefined ? [] : [{ name: nameOf(document), spec: document.spec }],
  );
  if (used.product === "vcluster") {
    return { hint: otherRelease(supported, releases) };
  }
  const images = releases
    .filter(({ name }) => name === used.release)
    .flatMap(({ spec }) => spec.kubernetes.map(({ version }) => version));
  const [version] = used.release ? supported.filter((each) => images.includes(each)) : supported;
  if (version === undefined) {
    return { hint: `pin a release with images of Kubernetes ${list(supported)}` };
  }
  const write = `write version: "${version}"`;
  const edit = setTo(used.origin, version);
  if (!used.release) return { hint: `upgrade the cluster, and ${write}`, cure: decision(edit) };
  const isSaid = used.origin.pointer.endsWith("/kubernetes/version");
  return { hint: write, ...(isSaid && { cure: choice(edit) }) };
}

interface Release {
  readonly name: string;
  readonly spec: Template["spec"];
}

function otherRelease(supported: readonly string[], releases: readonly Release[]): string {
  const fitting = releases.filter(({ spec }) =>
    supported.includes(spec.chart.version.split(".").slice(0, 2).join(".")),
  );
  const [first] = fitting.map(({ name }) => name);
  if (first) return `pin ${first}, whose chart is supported`;
  return `release the template with a chart of vCluster ${list(supported)}, and pin that release`;
}

function nameOf({ metadata, spec }: Template): string {
  return `${metadata.name}@${spec.version}`;
}

function list(versions: readonly string[]): string {
  if (versions.length > 0) return versions.join(" or ");
  return "that upstream supports by now (templates/support/ names none)";
}
