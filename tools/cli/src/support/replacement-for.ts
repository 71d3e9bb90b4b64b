import type { Compilation } from "@bailiwick/compiler";
import type { Template } from "@bailiwick/model/kinds/template";
import { documentsOf } from "./documents-of.ts";
import type { SupportDates } from "./support-dates.ts";
import type { VersionInUse } from "./versions-in-use.ts";

type Dates = ReadonlyMap<string, SupportDates>;

/** The smallest edit that leaves a version for one that is supported on that day, in words. */
export function replacementFor(
  used: VersionInUse,
  dates: Dates,
  compilation: Compilation,
  today: string,
): string {
  const supported = [...dates.values()]
    .filter(({ endOfSupport }) => endOfSupport >= today)
    .map(({ version }) => version);
  const releases = documentsOf<Template>(compilation, "Template").flatMap(({ document }) =>
    document.spec.version === undefined ? [] : [{ name: nameOf(document), spec: document.spec }],
  );
  if (used.product === "vcluster") return otherRelease(supported, releases);
  const images = releases
    .filter(({ name }) => name === used.release)
    .flatMap(({ spec }) => spec.kubernetes.map(({ version }) => version));
  const [version] = used.release ? supported.filter((each) => images.includes(each)) : supported;
  if (version === undefined) return `pin a release with images of Kubernetes ${list(supported)}`;
  const write = `write version: "${version}"`;
  return used.release ? write : `upgrade the cluster, and ${write}`;
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
