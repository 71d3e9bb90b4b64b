import { isJsonObject, type JsonValue } from "@bailiwick/model/json-value";
import type { OutputDocument } from "../handoff/output-document.ts";

/** The value at a path of keys, or undefined where a step is missing. */
export function look(value: JsonValue | undefined, ...keys: readonly (string | number)[]): unknown {
  return keys.reduce<unknown>((at, key) => {
    if (Array.isArray(at) && typeof key === "number") return at[key];
    return isJsonObject(at) ? at[key] : undefined;
  }, value);
}

/** Values files of tenant clusters: `apps/<code>/tenants/<tenant>/<cluster>/values.yaml`. */
export function valuesFiles(documents: readonly OutputDocument[]): readonly OutputDocument[] {
  return documents.filter(({ path }) =>
    /^apps\/[^/]+\/tenants\/[^/]+\/[^/]+\/values\.yaml$/.test(path),
  );
}

/** The emitted object of a kind and name in the folder of a values file. */
export function besideValues(
  values: OutputDocument,
  documents: readonly OutputDocument[],
  kind: string,
): readonly OutputDocument[] {
  const folder = values.path.replace(/values\.yaml$/, "");
  return documents.filter(({ path, object }) => path.startsWith(folder) && object.kind === kind);
}
