import type { JsonObject } from "@bailiwick/model/json-value";
import { EngineError } from "../engine-error.ts";
import type { ChartPin, EmittedObject } from "./emitted-object.ts";
import { type ObjectValidator, objectValidator } from "./object-validator.ts";
import { readDefinitions } from "./read-definitions.ts";
import { CHART_VALUES } from "./read-values-schema.ts";
import type { SchemaBundle } from "./schema-bundle.ts";
import type { SchemaSource } from "./schema-source.ts";
import { chartSource, customResourceSource, kubernetesSource } from "./schema-sources.ts";

/** How the schemas of a source are got; a stand-in in tests. */
export type GetSchemas = (source: SchemaSource) => Promise<SchemaBundle>;

/** Validators of the clusters and charts that an output is for. */
export interface ObjectSchemas {
  /** By minor version of Kubernetes; a minor version that nobody pinned has none. */
  readonly clusters: ReadonlyMap<string, ObjectValidator>;
  /** By digest of the chart. */
  readonly charts: ReadonlyMap<string, ObjectValidator>;
  /** What they were made from, in the order of first use: `Kubernetes v1.36.3`. */
  readonly titles: readonly string[];
}

/** Gets the schemas that these objects and charts need, and no other. */
export async function objectSchemas(
  objects: readonly EmittedObject[],
  charts: readonly ChartPin[],
  getSchemas: GetSchemas,
): Promise<ObjectSchemas> {
  const titles: string[] = [];
  const get = async (source: SchemaSource) => {
    const bundle = await getSchemas(source);
    if (Object.keys(bundle.kinds).length === 0) {
      throw new EngineError(`there is no schema in ${bundle.title}: nothing can be judged by it`);
    }
    titles.push(bundle.title);
    return bundle;
  };
  const shared: Record<string, SchemaBundle> = { output: emittedDefinitions(objects) };
  for (const group of new Set(objects.map(({ object }) => groupOf(object)))) {
    const source = customResourceSource(group);
    if (source) shared[group] = await get(source);
  }
  const clusters = new Map<string, ObjectValidator>();
  for (const minor of [...new Set(objects.flatMap(({ kubernetes }) => kubernetes))].sort()) {
    const source = kubernetesSource(minor);
    if (!source) continue;
    clusters.set(minor, objectValidator({ kubernetes: await get(source), ...shared }));
  }
  const validators = new Map<string, ObjectValidator>();
  for (const chart of charts) {
    if (validators.has(chart.digest)) continue;
    validators.set(
      chart.digest,
      objectValidator({ [CHART_VALUES]: await get(chartSource(chart)) }),
    );
  }
  return { clusters, charts: validators, titles };
}

/** Kinds that the output itself defines. */
function emittedDefinitions(objects: readonly EmittedObject[]): SchemaBundle {
  const definitions = objects
    .map(({ object }) => object)
    .filter(({ kind }) => kind === "CustomResourceDefinition");
  return readDefinitions("the output's own definitions", definitions);
}

function groupOf({ apiVersion }: JsonObject): string {
  const text = typeof apiVersion === "string" ? apiVersion : "";
  return text.includes("/") ? (text.split("/")[0] ?? "") : "";
}
