import type { Compilation } from "@bailiwick/compiler";
import { judgeEmittedObjects } from "@bailiwick/engines";
import type { Terminal } from "../terminal.ts";
import { destinations } from "./destinations.ts";

type Report = Awaited<ReturnType<typeof judgeEmittedObjects>>;

/**
 * What no cluster is given: what people read, and values of a chart that has no schema. It lies in
 * no folder that Argo CD syncs.
 */
const NO_OBJECTS =
  /^apps\/[^/]+\/(.*\.md|(.*\/evidence|register|policy-engine\/kyverno(-inside)?)\.yaml)$/;

/** Holds every emitted object and values file against the closed schemas of where it goes. */
export function judgeObjects(compilation: Compilation, terminal: Terminal): Promise<Report> {
  const { kubernetesOf, chartOf } = destinations(compilation);
  const applied = compilation.documents.filter(({ path }) => !NO_OBJECTS.test(path));
  return judgeEmittedObjects({
    objects: applied.map(({ path, index, source, object }) => ({
      origin: { file: path, pointer: `#${index}` },
      source,
      object,
      kubernetes: kubernetesOf(path),
      ...(/\/(?:values|vcluster)\.yaml$/.test(path) && { chart: chartOf(path) }),
    })),
    onProgress: (line) => terminal.note(`${line}\n`),
  });
}
