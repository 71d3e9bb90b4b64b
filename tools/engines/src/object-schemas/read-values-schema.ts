import { readFileSync } from "node:fs";
import { isJsonObject, type JsonObject } from "@bailiwick/model/json-value";
import { closeSchema } from "./close-schema.ts";
import { passedToKubernetes } from "./passed-to-kubernetes.ts";
import type { SchemaBundle } from "./schema-bundle.ts";

/** Name of the one kind and definition of a chart's bundle. */
export const CHART_VALUES = "values";

/**
 * Reads the `values.schema.json` of a chart; what the chart passes on as it is, is held against
 * the Kubernetes that gets it.
 */
export function readValuesSchema(title: string, file: string): SchemaBundle {
  const { $defs, ...root } = JSON.parse(readFileSync(file, "utf8")) as JsonObject;
  const members = Object.entries(isJsonObject($defs) ? $defs : {});
  const definitions: Record<string, JsonObject> = {};
  for (const [name, schema] of [...members, [CHART_VALUES, root] as const]) {
    if (!isJsonObject(schema)) continue;
    definitions[name] = closeSchema(passedToKubernetes(name, schema), { structural: false });
  }
  return { title, kinds: { [CHART_VALUES]: CHART_VALUES }, definitions };
}
