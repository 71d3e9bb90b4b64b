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
  const applied = compilation.documents.filter(({ path }) => !FOR_PEOPLE.test(path));
  return judgeEmittedObjects({
    objects: applied.map(({ path, index, source, object }) => ({
      origin: { file: path, pointer: `#${index}` },
      source,
      object,
      kubernetes: kubernetesOf(path),
      ...(path.endsWith("/values.yaml") && { chart: chartOf(path) }),
    })),
    onProgress: (line) => terminal.note(`${line}\n`),
  });
}
