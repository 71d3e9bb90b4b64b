import { globSync } from "node:fs";
import type { ApiObject } from "../control-plane/api-answer.ts";
import type { ApiClient } from "../control-plane/api-client.ts";
import { CONTROL_PLANE_ENGINES, startControlPlane } from "../control-plane/control-plane.ts";
import { plant } from "../control-plane/plant.ts";
import type { Ground, Step } from "../ground.ts";
import type { Attempt } from "../report/attempt.ts";
import { definitions, installDefinitions } from "../worlds/definitions.ts";
import { jurisdictionFacts } from "../worlds/jurisdiction-facts.ts";
import { readApps } from "../worlds/read-apps.ts";
import { asDelivered } from "./as-delivered.ts";
import { type DryRun, dryRunObjects } from "./dry-run-objects.ts";

/**
 * Every object of the output is sent to a real API server. That server is empty but for the
 * definitions and the namespaces that the objects name: none passes because of another, and none
 * is in the way of the steps that follow.
 */
export const serverDryRun: Step = {
  name: "server-dry-run",
  run: async (ground) => {
    const engines = await ground.engines(CONTROL_PLANE_ENGINES);
    const facts = jurisdictionFacts(ground.apps, "eu");
    const request = { jurisdiction: "dry-run", bare: true, engines, ...facts };
    const server = await startControlPlane(request, ground.supervisor);
    const jurisdictions = jurisdictionsOf(ground.apps);
    await installDefinitions(server.admin, await definitions(ground.apps, jurisdictions));
    const attempts: Attempt[] = [];
    for (const jurisdiction of jurisdictions) {
      attempts.push(...(await dryRunJurisdiction(ground, jurisdiction, server.admin)));
    }
    await server.stop();
    return attempts;
  },
};

function jurisdictionsOf(apps: string): readonly string[] {
  const folders = globSync("*/bootstrap", { cwd: apps });
  return folders.map((path) => path.split(/[/\\]/)[0] ?? "").sort();
}

async function dryRunJurisdiction(
  { apps, say }: Ground,
  jurisdiction: string,
  client: ApiClient,
): Promise<readonly Attempt[]> {
  const objects = asDelivered(readApps(apps, jurisdiction));
  await plant(client, namespacesOf(objects.map(({ object }) => object)));
  const start = performance.now();
  const runs = await dryRunObjects(client, objects);
  const seconds = ((performance.now() - start) / 1_000).toFixed(1);
  const [spoiled] = await dryRunObjects(client, objects.slice(0, 1).map(withUnknownField));
  for (const { path, object, refusal } of runs.filter(wasRefused)) {
    say(`  ${path}: ${object.kind} ${object.metadata.name}: ${refusal}`);
  }
  const level = `${jurisdiction} API server`;
  return [
    ...byKind(runs).map(([kind, each]) => rowOf(kind, each, level)),
    { ...rowOf("object", runs, level), attempt: `all objects in ${seconds} s` },
    {
      attempt: "an object with an unknown field",
      level,
      verdict: spoiled?.refusal ? "refused" : "taken",
      policy: "fieldValidation=Strict",
      passed: /unknown field|field not declared/.test(spoiled?.refusal ?? ""),
    },
  ];
}

/** Bare ones: an emitted Namespace is on trial itself. */
function namespacesOf(objects: readonly ApiObject[]): readonly ApiObject[] {
  const names = objects.flatMap(({ metadata }) => metadata.namespace ?? []);
  return [...new Set(names)]
    .sort()
    .map((name) => ({ apiVersion: "v1", kind: "Namespace", metadata: { name } }));
}

function withUnknownField({ path, object }: { path: string; object: ApiObject }) {
  return { path, object: { ...object, spec: { ...object.spec, unheardOf: true } } };
}

function byKind(runs: readonly DryRun[]): readonly (readonly [string, readonly DryRun[]])[] {
  const groups = Map.groupBy(runs, ({ object }) => object.kind);
  return [...groups].sort(([left], [right]) => (left < right ? -1 : 1));
}

function rowOf(kind: string, runs: readonly DryRun[], level: string): Attempt {
  const refused = runs.filter(wasRefused);
  const names = refused.map(({ object }) => object.metadata.name).slice(0, 3);
  return {
    attempt: `${runs.length} ${kind}`,
    level,
    verdict: refused.length === 0 ? "taken" : `${refused.length} refused: ${names.join(", ")}`,
    policy: "fieldValidation=Strict",
    passed: runs.length > 0 && refused.length === 0,
  };
}

function wasRefused({ refusal }: DryRun): boolean {
  return refusal !== "";
}
