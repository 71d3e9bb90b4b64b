import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { delimiter, join } from "node:path";
import { describe, expect, test } from "vitest";
import { EngineError } from "../../../../tools/engines/src/engine-error.ts";
import { fetchSchemas } from "../../../../tools/engines/src/object-schemas/fetch-schemas.ts";
import type { SchemaSource } from "../../../../tools/engines/src/object-schemas/schema-source.ts";
import { kubernetesSource } from "../../../../tools/engines/src/object-schemas/schema-sources.ts";
import { scriptLines } from "../script-lines.ts";
import { ownFolder, standIn } from "../stand-in.ts";

const ROOM = new URL("../../../../tools/engines/src/object-schemas/", import.meta.url);
const SOURCE = kubernetesSource("1.36")!;

const DOCUMENT = {
  components: {
    schemas: {
      namespace: {
        type: "object",
        properties: { metadata: { type: "object" } },
        "x-kubernetes-group-version-kind": [{ group: "", version: "v1", kind: "Namespace" }],
      },
    },
  },
};

/** A `go` whose module cache holds one module with one OpenAPI document. */
function fakeGo(before = "", document: object = DOCUMENT, version = "go1.26.8"): NodeJS.ProcessEnv {
  const folder = ownFolder();
  const cache = join(folder, "cache");
  mkdirSync(cache);
  const openApi = join(folder, "module", SOURCE.path);
  mkdirSync(openApi, { recursive: true });
  writeFileSync(join(openApi, "api__v1_openapi.json"), JSON.stringify(document));
  const answer = JSON.stringify({ Dir: join(folder, "module"), Sum: SOURCE.sum });
  const script = `#!/bin/sh
if [ "$1" = env ]; then echo ${version}; exit 0; fi
echo "$*" >> ${folder}/downloads
${before}
echo '${answer}'
`;
  standIn("go", script, folder);
  const path = [folder, "/usr/bin", "/bin"].join(delimiter);
  return { PATH: path, XDG_CACHE_HOME: cache, HOME: folder };
}

function downloadsOf({ HOME }: NodeJS.ProcessEnv): readonly string[] {
  const log = join(HOME ?? "", "downloads");
  return existsSync(log) ? readFileSync(log, "utf8").trim().split("\n") : [];
}

async function refusal(environment: NodeJS.ProcessEnv, source = SOURCE): Promise<string> {
  const error: unknown = await fetchSchemas(source, { environment }).catch((e) => e);
  expect(error).toBeInstanceOf(EngineError);
  return (error as EngineError).message;
}

describe("fetchSchemas", () => {
  test("fetches once into the cache folder, says so, and closes what it read", async () => {
    const environment = fakeGo();
    const lines: string[] = [];
    const options = { environment, onProgress: (line: string) => lines.push(line) };
    const bundle = await fetchSchemas(SOURCE, options);
    expect(bundle).toEqual({
      title: "Kubernetes v1.36.3",
      kinds: { "v1/Namespace": "namespace" },
      definitions: {
        namespace: {
          type: "object",
          properties: { metadata: { type: "object" } },
          additionalProperties: false,
        },
      },
    });
    expect(await fetchSchemas(SOURCE, options)).toEqual(bundle);
    expect(downloadsOf(environment)).toEqual(["mod download -json k8s.io/kubernetes@v1.36.3"]);
    expect(lines).toEqual(["fetching the schemas of Kubernetes v1.36.3 (once) …"]);
  });

  test("cached schemas need no Go", async () => {
    const environment = fakeGo();
    const bundle = await fetchSchemas(SOURCE, { environment });
    const without = { ...environment, PATH: ownFolder() };
    expect(await fetchSchemas(SOURCE, { environment: without })).toEqual(bundle);
  });

  test("another digest is another entry of the cache", async () => {
    const environment = fakeGo();
    await fetchSchemas(SOURCE, { environment });
    const moved: SchemaSource = { ...SOURCE, title: "Kubernetes of another house" };
    await fetchSchemas(moved, { environment });
    expect(downloadsOf(environment)).toHaveLength(2);
  });

  test("Go missing, and Go too old", async () => {
    const needed = "Go 1.26 or newer is needed to fetch the schemas of Kubernetes v1.36.3 (once); ";
    expect(await refusal({ ...fakeGo(), PATH: ownFolder() })).toBe(
      `${needed}no "go" answers on PATH`,
    );
    const old = fakeGo("", DOCUMENT, "go1.25.9");
    expect(await refusal(old)).toBe(`${needed}the "go" on PATH is go1.25.9`);
    expect(downloadsOf(old)).toEqual([]);
  });

  test("a failing download repeats Go's words and leaves nothing behind", async () => {
    const environment = fakeGo(`echo '{"Error": "no such host"}'; exit 1`);
    const words =
      "the schemas of Kubernetes v1.36.3 could not be fetched (go mod download: exit code 1)\n" +
      "  no such host";
    expect(await refusal(environment)).toBe(words);
    expect(await refusal(environment)).toBe(words);
  });

  test("a download that says nothing", async () => {
    expect(await refusal(fakeGo("echo 'unknown command' >&2; exit 2"))).toContain(
      "unknown command",
    );
  });

  test("another module than the pinned one", async () => {
    const other = { ...SOURCE, sum: "h1:another" };
    expect(await refusal(fakeGo(), other)).toBe(
      "k8s.io/kubernetes v1.36.3 is not the module that was pinned: " +
        `its digest is ${SOURCE.sum}, not h1:another`,
    );
  });

  test("a module without one schema", async () => {
    expect(await refusal(fakeGo("", {}))).toBe(
      "k8s.io/kubernetes v1.36.3 has no schema in api/openapi-spec/v3",
    );
  });
});

test("two processes that fetch at once fetch once", async () => {
  const environment = fakeGo('read -r line < "$HOME/gate"');
  const gate = join(environment.HOME ?? "", "gate");
  execFileSync("mkfifo", [gate]);
  const script = `import { fetchSchemas } from ${JSON.stringify(`${ROOM}fetch-schemas.ts`)};
const source = ${JSON.stringify(SOURCE)};
const { kinds } = await fetchSchemas(source, { onProgress: (line) => console.log(line) });
console.log(JSON.stringify(kinds));`;
  const lines = [scriptLines(script, environment), scriptLines(script, environment)];
  const first = await Promise.all(lines.map(async (each) => (await each.next()).value));
  expect(first.sort()).toEqual([
    "fetching the schemas of Kubernetes v1.36.3 (once) …",
    "waiting for another process that fetches the schemas of Kubernetes v1.36.3 …",
  ]);
  writeFileSync(gate, "go\n");
  const [one, two] = await Promise.all(lines.map(async (each) => (await each.next()).value));
  expect([one, two]).toEqual(Array(2).fill('{"v1/Namespace":"namespace"}'));
  expect(downloadsOf(environment)).toHaveLength(1);
});
