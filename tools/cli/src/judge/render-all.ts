import type { Compilation } from "@bailiwick/compiler";
import { renderReleases } from "@bailiwick/engines";
import { type Release, releases as releasesOf } from "./releases.ts";

/** What charts made of their values, and how it was come by. */
export interface Renders {
  readonly releases: readonly Release[];
  readonly renders: readonly Rendered[];
  /** Releases that an earlier run had rendered. */
  readonly cached: number;
}

/** One release as rendered, under the path of its values. */
type Rendered = Omit<Awaited<ReturnType<typeof renderReleases>>["rendered"][number], "id"> & {
  readonly path: string;
  /** For people: `vcluster 0.36.1`. */
  readonly chart: string;
};

/** Renders every chart that a compilation makes Argo CD install, with its values, as it does. */
export async function renderAll(
  compilation: Compilation,
  note: (text: string) => void,
): Promise<Renders> {
  const releases = releasesOf(compilation);
  const { rendered, cached } = await renderReleases({
    releases,
    onProgress: (line) => note(`${line}\n`),
  });
  const titles = new Map(releases.map(({ id, chart }) => [id, `${chart.name} ${chart.version}`]));
  const renders = rendered.map(({ id, ...render }) => {
    return { ...render, path: id, chart: titles.get(id) ?? "" };
  });
  return { releases, renders, cached };
}
