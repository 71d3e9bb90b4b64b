import type { TextFile } from "@bailiwick/model/text-file";

/** Files that decide nothing by themselves, and what tests them instead. */
const ELSEWHERE: readonly (readonly [RegExp, string])[] = [
  [/^tools\/model\//, "types, and words that every test uses"],
  [/\/handoff\//, "types"],
  [/\/(rules|targets)\.ts$/, "lists; every entry has its own test"],
  [/\/1-load\/(?!load|source-map)/, "through 1-load/load.test.ts"],
  [/\/6-verify\/(verify|look|rule|places\/found-place)\.ts$/, "through every rule's test"],
  [
    /\/5-emit\/(targets|emission|typed|paths|placement|places-of|device-classes|guards)\.ts$/,
    "through the targets",
  ],
  [/\/5-emit\/yaml-scalar\.ts$/, "through 5-emit/yaml.test.ts"],
  [
    /\/5-emit\/(vcluster|argo-cd|cluster-objects|evidence|kyverno)\//,
    "through the target of its folder",
  ],
  [/\/engines\/src\//, "through the engine's own tests, with stand-ins and with the real engine"],
  [/\/cli\/src\//, "through commands as a user runs them"],
];

/** Source files of decisions without a test of the same path, and without a reason. */
export function withoutMirror(
  sources: readonly TextFile[],
  tests: ReadonlySet<string>,
): readonly string[] {
  return sources
    .map(({ path }) => path)
    .filter((path) => !tests.has(mirrorOf(path)))
    .filter((path) => !ELSEWHERE.some(([pattern]) => pattern.test(path)));
}

function mirrorOf(path: string): string {
  return `test/${path.replace("/src/", "/").replace(/\.ts$/, ".test.ts")}`;
}
