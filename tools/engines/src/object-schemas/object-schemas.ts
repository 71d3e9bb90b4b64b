import type { JsonObject } from "@bailiwick/model/json-value";
import { EngineError } from "../engine-error.ts";
import type { EmittedObject } from "./emitted-object.ts";
import { type ObjectValidator, objectValidator } from "./object-validator.ts";
import { readDefinitions } from "./read-definitions.ts";
import { CHART_VALUES } from "./read-values-schema.ts";
import type { SchemaBundle } from "./schema-bundle.ts";
import type { SchemaSource } from "./schema-source.ts";
import { chartSource, customResourceSource, kubernetesSource } from "./schema-sources.ts";

/** How the schemas of a source are got; a stand-in in tests. */
export type GetSchemas = (source: SchemaSource) => Promise<SchemaBundle>;

/** Validators of the clusters that an output is for. */
export interface ObjectSchemas {
  /** By minor version of Kubernetes; one that nobody pinned has none. */
  readonly clusters: ReadonlyMap<string, ObjectValidator>;
  /** What they were made from, in the order of first use: `Kubernetes v1.36.3`. */
  readonly titles: readonly string[];
}

/** Gets the schemas that these objects need, and no other. Values have the kind of `kindOf`. */
export async function objectSchemas(
  objects: readonly EmittedObject[],
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
  const charts = new Map(objects.flatMap(({ chart }) => (chart ? [[chart.digest, chart]] : [])));
  for (const [digest, chart] of charts) {
    const { kinds, ...bundle } = await get(chartSource(chart));
    const values = kinds[CHART_VALUES];
    shared[`chart-${Object.keys(shared).length}`] = {
      ...bundle,
      kinds: values === undefined ? {} : { [digest]: values },
    };
  }
  const clusters = new Map<string, ObjectValidator>();
  for (const minor of [...new Set(objects.flatMap(({ kubernetes }) => kubernetes))].sort()) {
    const source = kubernetesSource(minor);
    if (!source) continue;
    clusters.set(minor, objectValidator({ kubernetes: await get(source), ...shared }));
  }
  return { clusters, titles };
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
