import { expect, test } from "vitest";
import { groupEffects } from "../../../../tools/compiler/src/compare/group-effects.ts";
import { rawEffect } from "../../../../tools/compiler/src/compare/raw-effect.ts";
import type { EffectName } from "../../../../tools/compiler/src/handoff/comparison.ts";

const effect = (name: EffectName, after: string, tenant: string) =>
  rawEffect(
    name,
    "audit retention",
    { text: "P2Y", origin: { file: "j.yaml", pointer: "/d" } },
    { text: after, origin: { file: `${tenant}.yaml`, pointer: "/r" } },
    { tenantClusters: [`eu/${tenant}/c`], jurisdictions: ["eu"] },
  );

test("the same effect in many places is one, with every line once", () => {
  const [only, ...others] = groupEffects([
    effect("retention-shortened", "P1Y", "b"),
    effect("retention-shortened", "P1Y", "a"),
  ]);
  expect(others).toEqual([]);
  expect(only?.tenantClusters).toEqual(["eu/a/c", "eu/b/c"]);
  expect(only?.decidedBy.map(({ side, file }) => `${side} ${file}`)).toEqual([
    "head b.yaml",
    "base j.yaml",
    "head a.yaml",
  ]);
});

test("another value is another effect; the unclassed comes first and the harmless last", () => {
  const groups = groupEffects([
    effect("owner-changed", "x", "a"),
    effect("retention-shortened", "P6M", "a"),
    effect("retention-shortened", "P1Y", "a"),
    effect("new-country", "US", "a"),
    effect("unclassed-input-change", "y", "a"),
  ]);
  expect(groups.map(({ weight, name, after }) => `${weight} ${name} ${after}`)).toEqual([
    "unclassed unclassed-input-change y",
    "legal new-country US",
    "legal retention-shortened P1Y",
    "legal retention-shortened P6M",
    "other owner-changed x",
  ]);
});
