import { defineFinding, type Finding } from "@bailiwick/model/finding";
import { EngineError } from "../engine-error.ts";
import type { EmittedObject } from "./emitted-object.ts";
import { explainFaults } from "./explain-faults.ts";
import { type GetSchemas, type ObjectSchemas, objectSchemas } from "./object-schemas.ts";
import { oncePerFault } from "./once-per-fault.ts";
import { pinnedMinors } from "./schema-sources.ts";

const kindUnknown = defineFinding({
  code: "object-kind-unknown",
  severity: "error",
  summary: "Every emitted object is of a kind whose schema is pinned.",
  why: "what no schema judges may say anything",
  basis: "house",
  waivable: false,
});

/** What was held against schemas, and what was found. */
export interface ObjectJudgement {
  /** In the order of the documents; a fault that many files share is one finding. */
  readonly findings: readonly Finding[];
  /** Objects that got a verdict. */
  readonly objects: number;
  /** Values files that got a verdict. */
  readonly values: number;
  /** Schemas that gave a verdict: a kind in a version of Kubernetes, or a chart. */
  readonly schemas: number;
  /** Where the schemas come from: `Kubernetes v1.36.3`. */
  readonly sources: readonly string[];
}

/**
 * Holds emitted objects and values against the closed schemas of the clusters that are given them.
 * Throws an EngineError when there are none: then the caller lost them.
 */
export async function judgeObjects(
  objects: readonly EmittedObject[],
  getSchemas: GetSchemas,
): Promise<ObjectJudgement> {
  if (objects.length === 0) throw new EngineError("no emitted objects: no schema can judge any");
  const { clusters, titles } = await objectSchemas(objects, getSchemas);
  const used = new Set<string>();
  const judged = objects.map((emitted) => ({ emitted, ...judge(emitted, clusters, used) }));
  const withVerdict = judged.filter(({ known }) => known);
  const values = withVerdict.filter(({ emitted }) => emitted.chart).length;
  return {
    findings: oncePerFault(judged.flatMap(({ findings }) => findings)),
    objects: withVerdict.length - values,
    values,
    schemas: used.size,
    sources: titles,
  };
}

interface Judged {
  readonly findings: readonly Finding[];
  /** Whether there was a schema to judge by. */
  readonly known: boolean;
}

/** An object for clusters of several versions is held against each; the first fault ends it. */
function judge(
  emitted: EmittedObject,
  clusters: ObjectSchemas["clusters"],
  used: Set<string>,
): Judged {
  const { object, chart, kubernetes, origin } = emitted;
  if (kubernetes.length === 0) {
    throw new EngineError(`${origin.file}: no version of Kubernetes is named for this object`);
  }
  const kind = chart?.digest ?? `${object.apiVersion}/${object.kind}`;
  const name = chart ? "the values" : String(object.kind);
  for (const minor of kubernetes) {
    const validator = clusters.get(minor);
    if (!validator) return unknown(emitted, `Kubernetes ${minor}`, minorHint());
    const verdict = validator(kind, object);
    if (!verdict) return unknown(emitted, `${kind} in Kubernetes ${minor}`, KIND_HINT);
    const { title, faults } = verdict;
    used.add(`${kind} ${title}`);
    if (faults.length === 0) continue;
    return { findings: explainFaults(emitted, `${name} (${title})`, faults), known: true };
  }
  return { findings: [], known: true };
}

const KIND_HINT =
  "write a kind and version that the cluster serves, or pin the source of its definition under " +
  "tools/engines/schemas/";

function minorHint(): string {
  return `use one of ${pinnedMinors().join(", ")}, or pin its API under tools/engines/schemas/`;
}

function unknown({ origin, source }: EmittedObject, what: string, hint: string): Judged {
  const related = [{ origin: { file: source, pointer: "" }, message: "its source" }];
  const message = `there is no schema of ${what}`;
  return { findings: [{ definition: kindUnknown, origin, message, hint, related }], known: false };
}
