import type { Compilation } from "@bailiwick/compiler";
import { judgeEmittedObjects } from "@bailiwick/engines";
import { destinations } from "./destinations.ts";
import type { Terminal } from "./terminal.ts";

type Report = Awaited<ReturnType<typeof judgeEmittedObjects>>;

/** What people read and no cluster is given: it lies in no folder that Argo CD syncs. */
const FOR_PEOPLE = /\/(evidence|register)\.yaml$/;

/** Holds every emitted object and values file against the closed schemas of where it goes. */
export function judgeObjects(compilation: Compilation, terminal: Terminal): Promise<Report> {
  const { kubernetesOf, chartOf } = destinations(compilation);
  const emitted = compilation.documents
    .filter(({ path }) => !FOR_PEOPLE.test(path))
    .map(({ path, index, source, object }) => ({
      path,
      emitted: { origin: { file: path, pointer: `#${index}` }, source, object },
    }));
  const isValues = ({ path }: { path: string }) => path.endsWith("/values.yaml");
  return judgeEmittedObjects({
    objects: emitted
      .filter((each) => !isValues(each))
      .map(({ path, emitted }) => ({ ...emitted, kubernetes: kubernetesOf(path) })),
    values: emitted
      .filter(isValues)
      .map(({ path, emitted }) => ({ ...emitted, chart: chartOf(path) })),
    onProgress: (line) => terminal.note(`${line}\n`),
  });
}
