import type { ApiObject } from "../control-plane/api-answer.ts";
import { readApps } from "../worlds/read-apps.ts";

/** What the output of one jurisdiction says about its own delivery. */
export interface EmittedDelivery {
  /** What an operator applies by hand: the project, then the Application that uses it. */
  readonly bootstrap: readonly ApiObject[];
  /** URL of the remote that Argo CD reads. */
  readonly remote: string;
  /** Where charts come from, without a scheme: `registry.example/charts`. */
  readonly charts: string;
  /** Applications that its ApplicationSets are to make. */
  readonly expected: readonly ExpectedApplication[];
}

/** An Application that an element of an emitted list stands for. */
interface ExpectedApplication {
  readonly name: string;
  /** URL of the cluster that it goes to. */
  readonly server: string;
}

/** Reads it from the emitted files of a jurisdiction below `apps`. */
export function emittedDelivery(apps: string, jurisdiction: string): EmittedDelivery {
  const below = (folder: string) =>
    readApps(apps, `${jurisdiction}/${folder}`).map(({ object }) => object);
  const bootstrap = below("bootstrap").toSorted(projectsFirst);
  const root = bootstrap.find(({ kind }) => kind === "Application");
  const sets = below("argo-cd").filter(({ kind }) => kind === "ApplicationSet");
  const sources: readonly Source[] = sets.flatMap(({ spec }) => spec.template.spec.sources ?? []);
  const charts = sources.find(({ chart }) => chart !== undefined)?.repoURL ?? "";
  const expected = sets.flatMap(({ spec }) => applicationsOf(spec));
  return { bootstrap, remote: root?.spec.source.repoURL ?? "", charts, expected };
}

interface Source {
  readonly repoURL: string;
  readonly chart?: string;
}

function projectsFirst(left: ApiObject, right: ApiObject): number {
  return Number(right.kind === "AppProject") - Number(left.kind === "AppProject");
}

/** Fills in the template for each element of the literal list, as the controller will. */
// biome-ignore lint/suspicious/noExplicitAny: an emitted object, read as far as it is needed.
function applicationsOf({ generators, template }: any): readonly ExpectedApplication[] {
  const elements: readonly Record<string, string>[] = generators[0].list.elements;
  return elements.map((element) => {
    const fill = (text: string) =>
      text.replace(/\{\{ \.(\w+) \}\}/g, (_, key) => element[key] ?? "");
    return { name: fill(template.metadata.name), server: fill(template.spec.destination.server) };
  });
}
