import { choice } from "@bailiwick/model/cure";
import { takeOut } from "@bailiwick/model/edit";
import type { Finding } from "@bailiwick/model/finding";
import { isJsonObject, type JsonValue } from "@bailiwick/model/json-value";
import { below } from "@bailiwick/model/origin";
import { pointerKeys } from "@bailiwick/model/pointer-keys";
import type { JurisdictionEntry } from "../handoff/catalog.ts";

const FILE = /^apps\/[^/]+\/tenants\/([^/]+)\/([^/]+)\/(?:values|vcluster)\.yaml$/;

/**
 * A fault in emitted values, at the tenant's own line where `values:` brought it in: compiling
 * again would not cure it, taking the option out does. Any other fault is given back as it is.
 */
export function atValuesLine(finding: Finding, { tenants }: JurisdictionEntry): Finding {
  const { origin } = finding;
  const [, tenant, cluster] = FILE.exec(origin.file) ?? [];
  const entry = tenants.find(({ name }) => name === tenant);
  const values = entry?.clusters.find(({ name }) => name === cluster)?.values;
  const keys = values && saidKeys(values.value, pointerKeys(origin.pointer));
  if (!values || !keys) return finding;
  const at = below(values.origin, ...keys);
  return {
    ...finding,
    origin: at,
    hint: `leave it out, or: ${finding.hint ?? "say something else"}`,
    cure: choice(takeOut(at)),
    related: [{ origin, message: "where it stands in the output" }],
  };
}

/** Keys down to what was said, where all of the pointer was, or a text that it leads into. */
function saidKeys(values: JsonValue, keys: readonly string[]): readonly string[] | undefined {
  let at = values;
  for (const [index, key] of keys.entries()) {
    if (!isJsonObject(at)) return keys.slice(0, index);
    const next = at[key];
    if (next === undefined) return undefined;
    at = next;
  }
  return keys.length > 0 ? keys : undefined;
}
