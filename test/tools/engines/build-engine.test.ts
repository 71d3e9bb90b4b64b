import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { delimiter, join } from "node:path";
import { describe, expect, test } from "vitest";
import { buildEngine } from "../../../tools/engines/src/build-engine.ts";
import { EngineError } from "../../../tools/engines/src/engine-error.ts";
import { enginePin } from "../../../tools/engines/src/engine-pin.ts";
import { scriptLines } from "./script-lines.ts";
import { ownFolder, standIn } from "./stand-in.ts";

const SOURCE = new URL("../../../tools/engines/src/build-engine.ts", import.meta.url);

/** A `go` that says its version and does `build` with $out set to where the binary belongs. */
function fakeGo(build: string, version = "go1.26.8"): NodeJS.ProcessEnv {
  const folder = ownFolder();
  const cache = join(folder, "cache");
  mkdirSync(cache);
  const script = `#!/bin/sh
if [ "$1" = env ]; then echo ${version}; exit 0; fi
echo "$*" >> ${folder}/builds
while [ "$1" != -o ]; do shift; done
out=$2
${build}
`;
  standIn("go", script, folder);
  const path = [folder, "/usr/bin", "/bin"].join(delimiter);
  return { PATH: path, XDG_CACHE_HOME: cache, HOME: folder };
}

function buildsOf({ HOME }: NodeJS.ProcessEnv): readonly string[] {
  const log = join(HOME ?? "", "builds");
  return existsSync(log) ? readFileSync(log, "utf8").trim().split("\n") : [];
}

async function refusal(environment: NodeJS.ProcessEnv): Promise<string> {
  const error: unknown = await buildEngine("kyverno-json", { environment }).catch((e) => e);
  expect(error).toBeInstanceOf(EngineError);
  return (error as EngineError).message;
}

describe("buildEngine", () => {
  test("builds once into the cache folder, and says so", async () => {
    const environment = fakeGo('echo binary > "$out"');
    const lines: string[] = [];
    const options = { environment, onProgress: (line: string) => lines.push(line) };
    const binary = await buildEngine("kyverno-json", options);
    const cache = environment.XDG_CACHE_HOME;
    expect(binary).toMatch(new RegExp(`^${cache}/bailiwick/engines/[0-9a-f]{64}/kyverno-json$`));
    expect(readFileSync(binary, "utf8")).toBe("binary\n");
    expect(await buildEngine("kyverno-json", options)).toBe(binary);
    expect(buildsOf(environment)).toHaveLength(1);
    expect(lines).toEqual(["building kyverno-json v0.0.3 (once, about 2 minutes) …"]);
  });

  test("Go's linker is told the version that a control plane has to give", async () => {
    const environment = fakeGo('echo binary > "$out"');
    await buildEngine("kube-apiserver", { environment });
    const { version } = enginePin("kube-apiserver");
    expect(buildsOf(environment).join()).toContain(`version.gitVersion=${version} `);
    expect(enginePin("kyverno-json").linked).toBeUndefined();
  });

  test("a build that nobody waits for any more is given up and leaves nothing behind", async () => {
    const environment = fakeGo('echo half > "$out"; exec sleep 60');
    const signal = AbortSignal.timeout(500);
    await expect(buildEngine("kyverno-json", { environment, signal })).rejects.toThrow(/abort/i);
    const left = readdirSync(environment.XDG_CACHE_HOME ?? "", { recursive: true });
    expect(left.filter((name) => /unfinished|lock/.test(String(name)))).toEqual([]);
  });

  test("a cached engine needs no Go", async () => {
    const environment = fakeGo('echo binary > "$out"');
    const binary = await buildEngine("kyverno-json", { environment });
    const without = { ...environment, PATH: ownFolder() };
    expect(await buildEngine("kyverno-json", { environment: without })).toBe(binary);
  });

  test("a relative cache folder is ignored", async () => {
    const environment: NodeJS.ProcessEnv = fakeGo('echo binary > "$out"');
    environment.XDG_CACHE_HOME = "cache";
    const binary = await buildEngine("kyverno-json", { environment });
    expect(binary.startsWith(join(environment.HOME ?? "", ".cache", "bailiwick"))).toBe(true);
  });

  test("Go missing", async () => {
    expect(await refusal({ ...fakeGo(""), PATH: ownFolder() })).toBe(
      'Go 1.26 or newer is needed to build kyverno-json v0.0.3 (once); no "go" answers on PATH',
    );
  });

  test.each(["go1.25.9", "go1.9", "go0.99"])("Go too old: %s", async (version) => {
    const environment = fakeGo('echo binary > "$out"', version);
    expect(await refusal(environment)).toBe(
      "Go 1.26 or newer is needed to build kyverno-json v0.0.3 (once); " +
        `the "go" on PATH is ${version}`,
    );
    expect(buildsOf(environment)).toEqual([]);
  });

  test.each(["go1.26", "go1.27.1", "go1.30rc1", "go2.0"])("Go new enough: %s", async (version) => {
    const environment = fakeGo('echo binary > "$out"', version);
    await expect(buildEngine("kyverno-json", { environment })).resolves.toContain("kyverno-json");
  });

  test("a failing build repeats Go's last words and leaves nothing behind", async () => {
    const environment = fakeGo("echo 'missing go.sum entry' >&2; exit 1");
    expect(await refusal(environment)).toBe(
      "kyverno-json v0.0.3 could not be built (go build: exit code 1)\n  missing go.sum entry",
    );
    expect(await refusal(environment)).toContain("missing go.sum entry");
  });

  test("a build that succeeds without a binary is a failure", async () => {
    expect(await refusal(fakeGo(":"))).toContain("could not be built (go build: exit code 0)");
  });
});

test("two processes that build at once build once", async () => {
  const environment = fakeGo('cat "$HOME/gate" > "$out"');
  const gate = join(environment.HOME ?? "", "gate");
  execFileSync("mkfifo", [gate]);
  const script = `import { buildEngine } from ${JSON.stringify(SOURCE.href)};
console.log(await buildEngine("kyverno-json", { onProgress: (line) => console.log(line) }));`;
  const lines = [scriptLines(script, environment), scriptLines(script, environment)];
  const first = await Promise.all(lines.map(async (each) => (await each.next()).value));
  expect(first.sort()).toEqual([
    "building kyverno-json v0.0.3 (once, about 2 minutes) …",
    "waiting for another process that builds kyverno-json …",
  ]);
  writeFileSync(gate, "binary");
  const [one, two] = await Promise.all(lines.map(async (each) => (await each.next()).value));
  expect(one).toBe(two);
  expect(readFileSync(one ?? "", "utf8")).toBe("binary");
  expect(buildsOf(environment)).toHaveLength(1);
});
