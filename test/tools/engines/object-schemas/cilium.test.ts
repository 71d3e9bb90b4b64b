import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { isJsonObject, type JsonObject } from "@bailiwick/model/json-value";
import { loadAll } from "js-yaml";
import { beforeAll, expect, test } from "vitest";
import { judgeEmittedObjects } from "../../../../tools/engines/src/engine.ts";
import { fetchSchemas } from "../../../../tools/engines/src/object-schemas/fetch-schemas.ts";
import { customResourceSource } from "../../../../tools/engines/src/object-schemas/schema-sources.ts";
import { emitted } from "./emitted-sample.ts";

const GOLDEN = fileURLToPath(new URL("../../../golden/cilium/expected/apps/", import.meta.url));

/** Policies of Cilium in the expected tree of a cluster that has it. */
const POLICIES = readdirSync(GOLDEN, { recursive: true, encoding: "utf8" })
  .filter((path) => path.endsWith(".yaml"))
  .flatMap((path) => loadAll(readFileSync(join(GOLDEN, path), "utf8")))
  .filter(isJsonObject)
  .filter(({ kind }) => kind === "CiliumNetworkPolicy");

beforeAll(async () => {
  await fetchSchemas(customResourceSource("cilium.io")!);
});

const faults = async (objects: readonly JsonObject[]) => {
  const { findings } = await judgeEmittedObjects({ objects: objects.map((each) => emitted(each)) });
  return findings.map(({ message }) => message);
};

test("policies of Cilium fit its own definition", async () => {
  expect(POLICIES).toHaveLength(7);
  expect(await faults(POLICIES)).toEqual([]);
});

test("and a field that it does not know is found", async () => {
  const misspelled = POLICIES.map((policy) => {
    return JSON.parse(JSON.stringify(policy).replace('"egressDeny"', '"egressDenied"'));
  });
  const found = await faults(misspelled);
  expect(found).toEqual([expect.stringContaining("egressDenied")]);
});
