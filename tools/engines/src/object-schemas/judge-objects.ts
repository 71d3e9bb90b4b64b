import { defineFinding, type Finding } from "@bailiwick/model/finding";
import { EngineError } from "../engine-error.ts";
import type { EmittedDocument, EmittedObject, EmittedValues } from "./emitted-object.ts";
import { explainFaults } from "./explain-faults.ts";
import { type GetSchemas, type ObjectSchemas, objectSchemas } from "./object-schemas.ts";
import type { ObjectVerdict } from "./object-validator.ts";
import { oncePerFault } from "./once-per-fault.ts";
import { CHART_VALUES } from "./read-values-schema.ts";
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
 * Holds emitted objects against the closed schemas of the clusters that are given them, and values
 * against the schema of their chart. Throws an EngineError when there are no objects: then the
 * caller lost them.
 */
export async function judgeObjects(
  objects: readonly EmittedObject[],
  values: readonly EmittedValues[],
  getSchemas: GetSchemas,
): Promise<ObjectJudgement> {
  if (objects.length === 0) throw new EngineError("no emitted objects: no schema can judge any");
  const charts = values.map(({ chart }) => chart);
  const schemas = await objectSchemas(objects, charts, getSchemas);
  const used = new Set<string>();
  const judgedObjects = objects.map((each) => judgeObject(each, schemas, used));
  const judgedValues = values.map((each) => judgeValues(each, schemas, used));
  return {
    findings: oncePerFault([...judgedObjects, ...judgedValues].flatMap(({ findings }) => findings)),
    objects: judgedObjects.filter(({ judged }) => judged).length,
    values: judgedValues.filter(({ judged }) => judged).length,
    schemas: used.size,
    sources: schemas.titles,
  };
}

interface Judged {
  readonly findings: readonly Finding[];
  readonly judged: boolean;
}

/** An object for clusters of several versions is held against each; the first fault ends it. */
function judgeObject(emitted: EmittedObject, schemas: ObjectSchemas, used: Set<string>): Judged {
  const { object, kubernetes, origin } = emitted;
  if (kubernetes.length === 0) {
    throw new EngineError(`${origin.file}: no version of Kubernetes is named for this object`);
  }
  const kind = `${object.apiVersion}/${object.kind}`;
  for (const minor of kubernetes) {
    const validator = schemas.clusters.get(minor);
    if (!validator) return unknown(emitted, `Kubernetes ${minor}`, minorHint());
    const verdict = validator(kind, object);
    if (!verdict) return unknown(emitted, `${kind} in Kubernetes ${minor}`, KIND_HINT);
    used.add(`${kind} ${verdict.title}`);
    if (verdict.faults.length > 0) return judged(emitted, String(object.kind), verdict);
  }
  return { findings: [], judged: true };
}

function judgeValues(emitted: EmittedValues, schemas: ObjectSchemas, used: Set<string>): Judged {
  const { name, version, digest } = emitted.chart;
  const verdict = schemas.charts.get(digest)?.(CHART_VALUES, emitted.object);
  if (!verdict) {
    throw new EngineError(`${emitted.origin.file}: chart ${name} ${version} gave no verdict`);
  }
  used.add(digest);
  return judged(emitted, "the values", verdict);
}

function judged(document: EmittedDocument, kind: string, verdict: ObjectVerdict): Judged {
  const what = `${kind} (${verdict.title})`;
  return { findings: explainFaults(document, what, verdict.faults), judged: true };
}

const KIND_HINT =
  "write a kind and version that the cluster serves, or pin the source of its definition under " +
  "tools/engines/schemas/";

function minorHint(): string {
  return `use one of ${pinnedMinors().join(", ")}, or pin its API under tools/engines/schemas/`;
}

function unknown({ origin, source }: EmittedDocument, what: string, hint: string): Judged {
  const related = [{ origin: { file: source, pointer: "" }, message: "its source" }];
  const message = `there is no schema of ${what}`;
  return { findings: [{ definition: kindUnknown, origin, message, hint, related }], judged: false };
}
