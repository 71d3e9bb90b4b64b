import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import fc from "fast-check";
import { load } from "js-yaml";
import { expect, test } from "vitest";
import { toYaml } from "../../../../tools/compiler/src/5-emit/yaml.ts";
import { jsonValue, TRAPS } from "../../../support/json-values.ts";
import { plain } from "../../../support/plain.ts";

const FOLDER = fileURLToPath(new URL("go-reader", import.meta.url));

test("the Go readers of kubectl, Helm and Argo CD give back the value that was written", () => {
  const sampled = fc.sample(jsonValue, { numRuns: 3_000, seed: 1648 });
  // Go's JSON has no exact place for large numbers; what is emitted has none either.
  const values = [
    ...TRAPS,
    ...TRAPS.map((trap) => ({ [trap]: [trap, { trap }] })),
    ...sampled,
  ].filter((value) => !JSON.stringify(value).match(/\d{16}|e[+-]?\d{2,}/));
  const input = `${values.map((value) => JSON.stringify(toYaml(value))).join("\n")}\n`;
  const { stdout, stderr, status } = spawnSync("go", ["run", "."], {
    cwd: FOLDER,
    input,
    encoding: "utf8",
    maxBuffer: 256 * 1024 * 1024,
    env: { ...process.env, GOFLAGS: "-mod=readonly", GOTOOLCHAIN: "local" },
  });
  // On first use Go also says there what it downloads.
  expect(status, stderr).toBe(0);
  const read = stdout
    .trimEnd()
    .split("\n")
    .map((line) => plain(load(line)));
  expect(read.length).toBe(values.length * 2);
  values.forEach((value, index) => {
    const expected = plain(value);
    const text = toYaml(value);
    expect({ text, value: read[2 * index] }).toEqual({ text, value: expected });
    expect({ text, value: read[2 * index + 1] }).toEqual({ text, value: expected });
  });
});
