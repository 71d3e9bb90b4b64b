import type { Compilation } from "@bailiwick/compiler";
import { imagesOf } from "@bailiwick/compiler/doors/pulled-images";
import { engineModules } from "@bailiwick/engines";
import type { Renders } from "../judge/render-all.ts";
import { type NpmPackage, npmPackages } from "./npm-packages.ts";

/** What a jurisdiction has to have at home to run, and to compile again, with the network off. */
export interface Needed {
  readonly jurisdiction: string;
  readonly images: readonly NeededImage[];
  readonly charts: readonly NeededChart[];
  readonly goModules: ReturnType<typeof engineModules>;
  readonly npmPackages: readonly NpmPackage[];
}

/** One image; without a digest, whoever fills the mirror decides what its tag means. */
interface NeededImage {
  readonly image: string;
  readonly digest: string | null;
  /** Emitted files that make something pull it. */
  readonly by: readonly string[];
}

/** A chart, where Argo CD gets it, and the Go module that it is the same bytes as. */
interface NeededChart {
  readonly chart: string;
  readonly version: string;
  /** Repository, as Applications name it. */
  readonly repository: string;
  readonly module: string;
  readonly digest: string;
}

/** Reads the list from what was compiled and rendered, and from the committed lockfiles. */
export function neededBy(
  jurisdiction: string,
  compilation: Compilation,
  { releases, renders }: Pick<Renders, "releases" | "renders">,
): Needed {
  const images = imagesOf(jurisdiction, renders, compilation).map(({ image, by }) => {
    return { image, digest: /@(sha256:[0-9a-f]{64})$/.exec(image)?.[1] ?? null, by };
  });
  const own = releases.filter(({ id }) => id.startsWith(`apps/${jurisdiction}/`));
  const charts = own.map(({ chart: { name, version, module, moduleVersion, digest } }) => {
    const repository = repositoryOf(name, jurisdiction, compilation);
    return { chart: name, version, repository, module: `${module}@${moduleVersion}`, digest };
  });
  const once = new Map(charts.map((each) => [`${each.chart} ${each.version}`, each]));
  return {
    jurisdiction,
    images,
    charts: [...once].sort(([left], [right]) => (left < right ? -1 : 1)).map(([, each]) => each),
    goModules: engineModules(),
    npmPackages: npmPackages(),
  };
}

/** `spec.source(s)[].repoURL` of an Application that takes the chart. */
function repositoryOf(chart: string, jurisdiction: string, { documents }: Compilation): string {
  const own = documents.filter(({ path }) => path.startsWith(`apps/${jurisdiction}/`));
  for (const { object } of own) {
    const found = sourcesIn(object).find((source) => source.chart === chart);
    if (found) return String(found.repoURL);
  }
  return "";
}

/** Objects with a `chart` and a `repoURL`, wherever an object holds its sources. */
function sourcesIn(value: unknown): readonly Readonly<Record<string, unknown>>[] {
  if (typeof value !== "object" || value === null) return [];
  const below = Object.values(value).flatMap(sourcesIn);
  return "repoURL" in value ? [value as Readonly<Record<string, unknown>>, ...below] : below;
}
