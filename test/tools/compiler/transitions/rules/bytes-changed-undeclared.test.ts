import type { TextFile } from "@bailiwick/model/text-file";
import { expect, test } from "vitest";
import { compile } from "../../../../../tools/compiler/src/compile.ts";
import { judgeChange } from "../../../../../tools/compiler/src/doors/judge-change.ts";
import { HEALTHY, paymentsSays } from "../../../../support/healthy-tree.ts";

const BASE = compile(HEALTHY);
const VALUES = "apps/eu/tenants/acme-bank/payments/values.yaml";
const OLDER: readonly TextFile[] = BASE.outputs.map(({ path, text }) =>
  /^apps\/eu\/tenants\/(acme-bank|nordklinik)\/.*values\.yaml$/.test(path)
    ? { path, text: `${text}# as an earlier compiler wrote it\n` }
    : { path, text },
);
const judged = (committed = OLDER, effects: readonly string[] = [], head = BASE) =>
  judgeChange({ base: BASE, committed, head, asOf: "2026-12-01", effects: new Set(effects) });

test("bytes that an earlier compiler wrote otherwise are one finding for all tenants", () => {
  expect(judged().findings).toMatchObject([
    {
      definition: { code: "bytes-changed-undeclared", waivable: false },
      origin: { file: VALUES, pointer: "" },
      message: "output of eu/acme-bank and eu/nordklinik changes, and not because of its input",
      hint: expect.stringContaining("Effect: fleet"),
    },
  ]);
});

test("what all tenants of a jurisdiction share reaches each of them, a register nobody", () => {
  const older = (pattern: RegExp) =>
    BASE.outputs.map(({ path, text }) => ({
      path,
      text: pattern.test(path) ? `${text}#\n` : text,
    }));
  const [found, ...others] = judged(older(/^apps\/uk\/tenant-baseline\//)).findings;
  expect(found?.message).toBe("output of uk/ledgerleaf changes, and not because of its input");
  expect(others).toEqual([]);
  expect(judged(older(/register\.yaml$/)).findings).toEqual([]);
});

test("the trailer declares it, another effect does not", () => {
  expect(judged(OLDER, ["fleet"]).findings).toEqual([]);
  expect(judged(OLDER, ["new-country"]).findings).toHaveLength(1);
});

test("what the input changes is no fault, and neither is what stays", () => {
  const head = compile(paymentsSays("audit: { retention: P3Y }"));
  expect(judged(BASE.outputs, [], head).findings).toEqual([]);
  expect(judged(BASE.outputs).findings).toEqual([]);
});
