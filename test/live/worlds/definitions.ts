import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { loadAll } from "js-yaml";
import { downloadModule } from "../../../tools/engines/src/object-schemas/download-module.ts";
import { customResourceSource } from "../../../tools/engines/src/object-schemas/schema-sources.ts";
import type { ApiObject } from "../control-plane/api-answer.ts";
import type { ApiClient } from "../control-plane/api-client.ts";
import { plant } from "../control-plane/plant.ts";
import { until } from "../control-plane/until.ts";
import { readApps } from "./read-apps.ts";

/** API groups of others that the output uses. */
const GROUPS = ["argoproj.io", "policies.kyverno.io", "external-secrets.io"];

/**
 * Definitions of custom resources: those of the pinned engines, as their modules ship them, and
 * those that the output of some jurisdictions brings itself.
 */
export async function definitions(
  apps: string,
  jurisdictions: readonly string[],
): Promise<readonly ApiObject[]> {
  const own = jurisdictions.flatMap((each) => readApps(apps, `${each}/control-plane-clusters`));
  const shipped = await Promise.all(GROUPS.map(shippedDefinitions));
  const objects = [...shipped.flat(), ...own.map(({ object }) => object)];
  const byName = objects
    .filter(({ kind }) => kind === "CustomResourceDefinition")
    .map((object) => [object.metadata.name, object] as const);
  return [...new Map(byName).values()];
}

/** Installs definitions and waits until the API server serves every one. */
export async function installDefinitions(
  client: ApiClient,
  objects: readonly ApiObject[],
): Promise<void> {
  await plant(client, objects);
  const kind = { apiVersion: objects[0]?.apiVersion ?? "", kind: "CustomResourceDefinition" };
  await until(`${objects.length} definitions to be served`, async () => {
    const found = await client.list({ ...kind, metadata: {} });
    const names = new Set(found.filter(isEstablished).map(({ metadata }) => metadata.name));
    return objects.every(({ metadata }) => names.has(metadata.name)) || undefined;
  });
}

/** Read once for all clusters of a run: they are some megabytes of YAML. */
const SHIPPED = new Map<string, Promise<readonly ApiObject[]>>();

function shippedDefinitions(group: string): Promise<readonly ApiObject[]> {
  const known = SHIPPED.get(group) ?? readDefinitions(group);
  SHIPPED.set(group, known);
  return known;
}

async function readDefinitions(group: string): Promise<readonly ApiObject[]> {
  const source = customResourceSource(group);
  if (!source) throw new Error(`no module is pinned for ${group}`);
  const folder = join(await downloadModule(source, process.env), source.path);
  return globSync("*.yaml", { cwd: folder })
    .sort()
    .flatMap((name) => loadAll(readFileSync(join(folder, name), "utf8")) as ApiObject[])
    .filter((object) => object !== null);
}

function isEstablished({ status }: ApiObject): boolean {
  const conditions: { type: string; status: string }[] = status?.conditions ?? [];
  return conditions.some(({ type, status }) => type === "Established" && status === "True");
}
