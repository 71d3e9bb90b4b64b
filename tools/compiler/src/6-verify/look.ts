import { isJsonObject, type JsonValue } from "@bailiwick/model/json-value";
import type { OutputDocument } from "../handoff/output-document.ts";
import type { RuleContext } from "./rule.ts";

/** The value at a path of keys, or undefined where a step is missing. */
export function look(value: JsonValue | undefined, ...keys: readonly (string | number)[]): unknown {
  return keys.reduce<unknown>((at, key) => {
    if (Array.isArray(at) && typeof key === "number") return at[key];
    return isJsonObject(at) ? at[key] : undefined;
  }, value);
}

/** The text at a path of keys; empty where there is none, or something else. */
export function lookText(
  value: JsonValue | undefined,
  ...keys: readonly (string | number)[]
): string {
  const found = look(value, ...keys);
  return typeof found === "string" ? found : "";
}

/** The list at a path of keys; empty where there is none, or something else. */
export function lookList(
  value: JsonValue | undefined,
  ...keys: readonly (string | number)[]
): readonly JsonValue[] {
  const found = look(value, ...keys);
  return Array.isArray(found) ? found : [];
}

/** A value as a message quotes it: texts as they are, all else as JSON. */
export function shown(value: unknown): string {
  return typeof value === "string" ? value : (JSON.stringify(value) ?? "");
}

/**
 * Values of tenant clusters: `apps/<code>/tenants/<tenant>/<cluster>/values.yaml`, or the
 * `vcluster.yaml` of a machine that reads them without the chart.
 */
export function valuesFiles(documents: readonly OutputDocument[]): readonly OutputDocument[] {
  return documents.filter(({ path }) =>
    /^apps\/[^/]+\/tenants\/[^/]+\/[^/]+\/(?:values|vcluster)\.yaml$/.test(path),
  );
}

/** Documents of every tenant cluster by its folder, so that no rule searches them all again. */
export function byTenantCluster(
  documents: readonly OutputDocument[],
): ReadonlyMap<string, readonly OutputDocument[]> {
  return Map.groupBy(documents, ({ path }) => tenantClusterFolder(path));
}

/** Emitted objects of a kind in the folder of a values file. */
export function besideValues(
  values: OutputDocument,
  { tenantClusters }: Pick<RuleContext, "tenantClusters">,
  kind: string,
): readonly OutputDocument[] {
  const beside = tenantClusters.get(tenantClusterFolder(values.path)) ?? [];
  return beside.filter(({ object }) => object.kind === kind);
}

/** `apps/<code>/tenants/<tenant>/<cluster>`, or as much of it as a path has. */
function tenantClusterFolder(path: string): string {
  return path.split("/").slice(0, 5).join("/");
}
