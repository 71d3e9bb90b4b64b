import { load, loadAll } from "js-yaml";
import { toYaml } from "../../tools/compiler/src/5-emit/yaml.ts";
import type { OutputFile } from "../../tools/compiler/src/handoff/output-file.ts";
import { catalogOf } from "./catalog-of.ts";
import { EMITTED, withObject } from "./emitted.ts";
import { FRANKFURT, HEALTHY } from "./healthy-tree.ts";
import { damage } from "./tree.ts";

/** Where objects that tests add lie. */
export const EXTRA = "apps/eu/tenants/acme-bank/payments/host/extra.yaml";

/** Values of the tenant cluster that keeps the most. */
export const VALUES = "apps/eu/tenants/acme-bank/payments/values.yaml";

/** An object in the namespace of acme-bank/payments; the body is YAML, from the first column. */
export function acmeObject(kind: string, body: string, apiVersion = "v1"): string {
  const metadata = "metadata: { name: extra, namespace: vc-acme-bank--payments }";
  return `apiVersion: ${apiVersion}\nkind: ${kind}\n${metadata}\n${body}\n`;
}

/** The healthy tree and one more object of acme-bank/payments. */
export function withAcmeObject(kind: string, body: string, apiVersion = "v1") {
  return withObject(acmeObject(kind, body, apiVersion));
}

/** A pod that nothing is wrong with, and further fields of its spec in flow form. */
export function acmePod(fields: string): readonly OutputFile[] {
  const container = "{ name: a, image: registry.rheinwerk.example/a }";
  const selector = "nodeSelector: { bailiwick.dev/jurisdiction: eu }";
  return withAcmeObject("Pod", `spec: { ${selector}, containers: [${container}], ${fields} }`);
}

/** Emitted values with one field set, or left out: `controlPlane.service.spec.type`. */
export function withValue(
  field: string,
  value: unknown,
  path = VALUES,
  files = EMITTED,
): readonly OutputFile[] {
  const text = files.find((file) => file.path === path)?.text ?? "";
  const values = load(text) as Record<string, unknown>;
  const keys = field.split(".");
  const last = keys.pop() ?? "";
  const place = keys.reduce((at, key) => {
    at[key] ??= {};
    return at[key] as Record<string, unknown>;
  }, values);
  if (value === undefined) delete place[last];
  else place[last] = value;
  const changed = toYaml(values as never);
  return files.map((file) => (file.path === path ? { ...file, text: changed } : file));
}

/** Emitted documents of a file with one of them changed, however its text is laid out. */
export function withDocument(
  path: string,
  index: number,
  // biome-ignore lint/suspicious/noExplicitAny: tests look into objects of every kind.
  change: (object: any) => void,
): readonly OutputFile[] {
  const documents = loadAll(EMITTED.find((file) => file.path === path)?.text ?? "");
  change(documents[index]);
  const text = documents.map((each) => toYaml(each as never)).join("---\n");
  return EMITTED.map((file) => (file.path === path ? { ...file, text } : file));
}

/** The catalog where Frankfurt declares more: lines of its `spec`. */
export function frankfurtDeclares(line: string) {
  return catalogOf(damage(HEALTHY, FRANKFURT, "  gpuPools:", `  ${line}\n  gpuPools:`)).value;
}
