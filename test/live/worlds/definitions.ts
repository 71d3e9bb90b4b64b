import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { loadAll } from "js-yaml";
import { downloadModule } from "../../../tools/engines/src/object-schemas/download-module.ts";
import { customResourceSource } from "../../../tools/engines/src/object-schemas/schema-sources.ts";
import { attackLibrary } from "../../policies/attack/attack-library.ts";
import type { ApiObject } from "../control-plane/api-answer.ts";
import type { ApiClient } from "../control-plane/api-client.ts";
import { forEach } from "../control-plane/for-each.ts";
import { until } from "../control-plane/until.ts";
import { readApps } from "./read-apps.ts";

/** API groups of others that the output uses. */
const GROUPS = ["argoproj.io", "policies.kyverno.io", "external-secrets.io"];

/**
 * Definitions of the custom resources that the output of some jurisdictions, or an attack, is made
 * of: those of the pinned engines, as their modules ship them, and those that the output brings
 * itself. The others would only make each API server larger by some hundred megabytes.
 */
export async function definitions(
  apps: string,
  jurisdictions: readonly string[],
): Promise<readonly ApiObject[]> {
  const emitted = jurisdictions.flatMap((each) => readApps(apps, each));
  const own = emitted.map(({ object }) => object).filter(isDefinition);
  const attacks = attackLibrary().workloads.map(({ object }) => String(object.kind));
  const used = new Set([...emitted.map(({ object }) => object.kind), ...attacks]);
  const shipped = (await Promise.all(GROUPS.map(shippedDefinitions))).flat().filter(isDefinition);
  const byName = [...shipped, ...own]
    .filter(({ spec }) => used.has(spec.names.kind))
    .map((object) => [object.metadata.name, object] as const);
  return [...new Map(byName).values()];
}

function isDefinition({ kind }: ApiObject): boolean {
  return kind === "CustomResourceDefinition";
}

/** Installs definitions and waits until the API server serves every one. */
export async function installDefinitions(
  client: ApiClient,
  objects: readonly ApiObject[],
): Promise<void> {
  await forEach(objects, async (object) => {
    const { accepted, status, message } = await client.create(object, { brief: true });
    if (!accepted && status !== ALREADY_THERE) throw new Error(message);
  });
  const left = new Set(objects);
  await until(
    `${objects.length} definitions to be served`,
    async () => {
      for (const object of left) {
        if (!(await isServed(client, object))) return false;
        left.delete(object);
      }
      return true;
    },
    180,
  );
}

const ALREADY_THERE = 409;

/** Asked by what the server lists, since the definitions themselves are megabytes. */
async function isServed(client: ApiClient, { spec }: ApiObject): Promise<boolean> {
  const { group, names, versions } = spec;
  for (const { name, served } of versions) {
    if (!served) continue;
    const { body, accepted } = await client.call("GET", `/apis/${group}/${name}`);
    const resources: readonly { name: string }[] = accepted ? body.resources : [];
    if (!resources.some((resource) => resource.name === names.plural)) return false;
  }
  return true;
}

const SHIPPED = new Map<string, Promise<readonly ApiObject[]>>();

/**
 * All definitions of a group, as its pinned module ships them. Read once for all clusters of a run:
 * they are some megabytes of YAML.
 */
export function shippedDefinitions(group: string): Promise<readonly ApiObject[]> {
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
