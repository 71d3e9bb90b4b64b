import { readdirSync, writeFileSync } from "node:fs";
import { delimiter, join } from "node:path";
import { describe, expect, test } from "vitest";
import type { ChartRelease } from "../../../../tools/engines/src/chart/chart-release.ts";
import { renderCharts } from "../../../../tools/engines/src/chart/render-charts.ts";
import { EngineError } from "../../../../tools/engines/src/engine-error.ts";
import { ownFolder, standIn } from "../stand-in.ts";

const DIGEST = "h1:D9ReyGQVGa566GEsMm3hKIpXDSI49KXEsVH8fCkXr9o=";

const release = (id: string, values = "a: 1"): ChartRelease => ({
  id,
  chart: {
    name: "vcluster",
    version: "0.36.1",
    module: "chart.example/vcluster",
    moduleVersion: "v0.36.1",
    digest: DIGEST,
    folder: "chart",
  },
  kubernetes: "1.36",
  name: "vc-acme--a",
  namespace: "vc-acme--a",
  values,
  syncer: true,
});

const TWO = [release("one.yaml"), release("two.yaml")];

/** A Go that has every module at hand, and a cache folder of its own. */
function machine(sum = DIGEST): NodeJS.ProcessEnv {
  const folder = ownFolder();
  const answer = JSON.stringify({ Dir: folder, Sum: sum });
  standIn(
    "go",
    `#!/bin/sh
case "$1" in env) echo go1.26.8 ;; *) echo '${answer}' ;; esac
`,
    folder,
  );
  const path = [folder, "/usr/bin", "/bin"].join(delimiter);
  return { PATH: path, XDG_CACHE_HOME: join(folder, "cache"), HOME: folder };
}

/** A chart engine that answers with what `results` makes of the releases of its question. */
function answering(results: string): string {
  return standIn(
    "chart-engine.cjs",
    `#!${process.execPath}
const { releases } = JSON.parse(require("node:fs").readFileSync(0, "utf8"));
const fine = ({ id }) => ({
  id, manifests: [{ template: "t.yaml", text: "kind: Pod" }], syncer: { accepted: true },
});
console.log(JSON.stringify({ results: ${results} }));
`,
  );
}

const render = (binary: string, releases = TWO, environment = machine()) =>
  renderCharts(releases, { binary, environment });

async function refusal(report: Promise<unknown>): Promise<string> {
  const error: unknown = await report.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  expect(error).toBeInstanceOf(EngineError);
  return (error as EngineError).message;
}

describe("an engine that leaves a release without an answer is refused", () => {
  test.each([
    ["[]", "0 results for 2 releases"],
    ["null", "an answer without results"],
    ["releases.map(fine).reverse()", 'a result for "two.yaml", not for one.yaml'],
    ["releases.map(fine).concat(fine({}))", "3 results for 2 releases"],
    ["releases.map(() => null)", "no result for one.yaml"],
    ["releases.map((each) => ({ ...fine(each), manifests: [] }))", "no manifests for one.yaml"],
    ["releases.map((each) => ({ ...fine(each), manifests: 1 }))", "no list of manifests"],
    ["releases.map((each) => ({ ...fine(each), manifests: [{}] }))", "a manifest without template"],
    ["releases.map((each) => ({ ...fine(each), error: 'no' }))", "half a render for one.yaml"],
    ["releases.map((each) => ({ ...fine(each), error: '' }))", "an error without words"],
    ["releases.map((each) => ({ ...fine(each), syncer: undefined }))", "no verdict of vCluster"],
    [
      "releases.map((each) => ({ ...fine(each), syncer: {} }))",
      "a verdict of vCluster on one.yaml",
    ],
    [
      "releases.map((each) => ({ ...fine(each), syncer: { accepted: false } }))",
      'that says false and ""',
    ],
  ])("%s", async (results, words) => {
    const message = await refusal(render(answering(results)));
    expect(message).toContain(words);
    expect(message).toMatch(/^the chart engine gave .*; nothing was judged$/);
  });

  test("a verdict that nobody asked for", async () => {
    const silent = [{ ...release("one.yaml"), syncer: false }];
    expect(await refusal(render(answering("releases.map(fine)"), silent))).toContain("an unasked");
  });

  test("garbage, silence and a program that is not there", async () => {
    const garbage = standIn("chart-engine", "#!/bin/sh\necho fine\n");
    expect(await refusal(render(garbage))).toBe(
      "the chart engine gave no answer (exit code 0)\n  fine",
    );
    const mute = standIn("chart-engine", "#!/bin/sh\nexit 3\n");
    expect(await refusal(render(mute))).toContain("(exit code 3)\n  (it printed nothing)");
    expect(await refusal(render("/nowhere/chart-engine"))).toMatch(/not be started\n.*ENOENT/);
  });

  test("a module that is not the pinned one", async () => {
    const report = render(answering("releases.map(fine)"), TWO, machine("h1:another="));
    expect(await refusal(report)).toContain("is not the module that was pinned");
  });
});

describe("what was rendered", () => {
  test("comes back in the order of the releases, errors beside manifests", async () => {
    const failing = `releases.map((each, index) => index === 0 ? fine(each)
      : { id: each.id, manifests: [], error: "no such value",
          syncer: { accepted: false, message: "unknown field" } })`;
    expect(await render(answering(failing))).toEqual({
      cached: 0,
      rendered: [
        {
          id: "one.yaml",
          manifests: [{ template: "t.yaml", text: "kind: Pod" }],
          syncer: { accepted: true, message: "" },
        },
        {
          id: "two.yaml",
          manifests: [],
          error: "no such value",
          syncer: { accepted: false, message: "unknown field" },
        },
      ],
    });
  });

  test("is kept: the same releases need neither Go nor the engine", async () => {
    const environment = machine();
    const binary = answering("releases.map(fine)");
    const first = await render(binary, TWO, environment);
    writeFileSync(binary, "#!/bin/sh\nexit 1\n");
    const again = await render(binary, TWO, { ...environment, PATH: "" });
    expect(again).toEqual({ rendered: first.rendered, cached: 2 });
    const others = [
      release("one.yaml", "a: 2"),
      { ...release("one.yaml"), kubernetes: "1.35" },
      { ...release("one.yaml"), chart: { ...release("").chart, digest: "h1:another=" } },
    ];
    for (const other of others) {
      expect(await refusal(render(binary, [other], { ...environment, PATH: "" }))).toMatch(
        /^Go 1\.26 or newer is needed to fetch chart vcluster 0\.36\.1 \(once\); no "go"/,
      );
    }
  });

  test("is rendered again where the cache was damaged", async () => {
    const environment = machine();
    const binary = answering("releases.map(fine)");
    await render(binary, TWO, environment);
    const folder = join(environment.XDG_CACHE_HOME ?? "", "bailiwick/engines/renders");
    for (const file of readdirSync(folder, { recursive: true, encoding: "utf8" })) {
      if (file.endsWith(".gz")) writeFileSync(join(folder, file), "");
    }
    expect(await render(binary, TWO, environment)).toMatchObject({ cached: 0 });
  });
});
