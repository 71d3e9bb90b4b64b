import { readFileSync } from "node:fs";
import { isJsonObject, type JsonObject } from "@bailiwick/model/json-value";
import { closeSchema } from "./close-schema.ts";
import type { SchemaBundle } from "./schema-bundle.ts";

/** Name of the one kind and definition of a chart's bundle. */
export const CHART_VALUES = "values";

/** Reads the `values.schema.json` of a chart. */
export function readValuesSchema(title: string, file: string): SchemaBundle {
  const { $defs, ...root } = JSON.parse(readFileSync(file, "utf8")) as JsonObject;
  const members = Object.entries(isJsonObject($defs) ? $defs : {});
  const definitions: Record<string, JsonObject> = {};
  for (const [name, schema] of [...members, [CHART_VALUES, root] as const]) {
    if (isJsonObject(schema)) definitions[name] = closeSchema(schema, { structural: false });
  }
  return { title, kinds: { [CHART_VALUES]: CHART_VALUES }, definitions };
}
