import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { edited } from "@bailiwick/compiler/doors/edited";
import type { Diagnostic } from "@bailiwick/model/diagnostic";
import type { PolicyCard } from "@bailiwick/model/kinds/policy-card";
import { load } from "js-yaml";
import { describe, expect, test } from "vitest";
import { freezeTemplates } from "../../tools/cli/src/commands/freeze.ts";
import { findFaults } from "../../tools/cli/src/fix/find-faults.ts";
import { mendTree } from "../../tools/cli/src/fix/mend-tree.ts";
import { policyJudgedNothing } from "../../tools/engines/src/policy-judged-nothing.ts";
import { ROOT } from "../support/clone.ts";
import { EMITTED, found } from "../support/emitted.ts";
import { HEALTHY } from "../support/healthy-tree.ts";
import { type Cured, cured, curedBy } from "./edits/cured.ts";
import { curedOnTheWay } from "./edits/cured-on-the-way.ts";
import { mendedOnDisk, ON_DISK } from "./edits/mended-on-disk.ts";
import { RAISERS } from "./edits/raisers.ts";
import { WAYS } from "./edits/ways.ts";
import { RECOMPILED, WITHOUT_EDITS } from "./edits/without-edits.ts";
import { findingCodes } from "./house/finding-codes.ts";
import { sourceFiles } from "./house/source-files.ts";

const DEFINED = findingCodes(sourceFiles(["tools"], /^tools\/[a-z]+\/src\/.*\.ts$/));

const outcomes: Cured[] = [];
const proved = new Set<string>();

test.each(RAISERS)("edits make their finding go and bring no other: $what", (raiser) => {
  const all = cured(raiser);
  outcomes.push(...all);
  for (const { code, isClean } of all) if (isClean) proved.add(code);
  expect(all.filter(({ isProgress }) => !isProgress)).toEqual([]);
});

test("asked for every code, mending leaves none of all mistakes; unasked, it decides nothing", () => {
  const inputs = RAISERS.find(({ what }) => what === "every mistake")?.inputs ?? [];
  const tree = { inputs, onDisk: [] };
  const codes = DEFINED.map(({ code }) => code);
  // No support of any version has ended on this day.
  const asOf = "2026-10-21";
  const asked = mendTree(tree, { codes, choices: true, asOf });
  expect(findFaults(asked.tree, asOf)).toEqual([]);
  const unasked = mendTree(tree, { codes: [], choices: true, asOf });
  expect(asked.mended.length).toBeGreaterThan(unasked.mended.length);
  expect(unasked.mended.filter(({ cure }) => cure.applicability === "decision")).toEqual([]);
});

test.each(WAYS)("what is wrong between two trees is mended in the later one: $codes", (way) => {
  expect(curedOnTheWay(way)).toEqual({ before: way.codes, after: [] });
  for (const code of way.codes) proved.add(code);
});

test.each(ON_DISK)("what is no input is mended on the disk: %s", async (code, make) => {
  expect(await mendedOnDisk(code, make)).toEqual({ before: [code], after: [] });
  proved.add(code);
});

test("output that somebody edited is cured by compiling: compiled anew no rule finds a thing", () => {
  const [first, ...rest] = EMITTED;
  const hurt = [{ ...first, text: "not: [closed" } as (typeof EMITTED)[number], ...rest];
  const [finding] = found(hurt);
  expect(finding?.definition.code).toBe("output-unreadable");
  expect(finding?.cure?.edits).toEqual([{ kind: "recompile" }]);
  expect(found(EMITTED)).toEqual([]);
});

test("a policy that judged nothing is taken away with its card", () => {
  const copy = (text: string) => text.replaceAll("require-role-mailbox", "require-nothing");
  const copied = HEALTHY.filter(({ path }) => path.includes("/require-role-mailbox/")).map(
    ({ path, text }) => ({ path: copy(path), text: copy(text) }),
  );
  const card = load(
    copied.find(({ path }) => path.endsWith("card.yaml"))?.text ?? "",
  ) as PolicyCard;
  const policy = { name: "require-nothing", text: "", card };
  expect(copied).toHaveLength(2);
  expect(curedBy(policyJudgedNothing(policy), [...HEALTHY, ...copied])).toEqual(HEALTHY);
  proved.add("policy-judged-nothing");
});

test("a template without a version gets its first one", async () => {
  const root = mkdtempSync(join(tmpdir(), "bailiwick-freeze-"));
  const manifest = join(root, "templates/t/package.json");
  mkdirSync(dirname(manifest), { recursive: true });
  mkdirSync(join(root, "jurisdictions"));
  const copy = readFileSync(join(ROOT, "templates/tenant-cluster/template.yaml"), "utf8");
  writeFileSync(join(dirname(manifest), "template.yaml"), copy.replace("tenant-cluster }", "t }"));
  writeFileSync(manifest, '{\n  "name": "t"\n}\n');
  const said = async () => {
    let printed = "";
    const print = (text: string) => {
      printed += text;
    };
    await freezeTemplates(root, { format: "json", colours: false, print, note: print });
    return (JSON.parse(printed) as { diagnostics: readonly Diagnostic[] }).diagnostics;
  };
  const before = await said();
  const own = before.find(({ code }) => code === "template-without-version");
  const file = { path: "templates/t/package.json", text: readFileSync(manifest, "utf8") };
  const [after] = edited([file], own?.cure?.edits ?? []);
  writeFileSync(manifest, after?.text ?? "");
  expect(JSON.parse(after?.text ?? "")).toEqual({ name: "t", version: "0.0.0" });
  const left = (await said()).map(({ code }) => code);
  rmSync(root, { recursive: true });
  expect(before.map(({ code }) => code)).toEqual(["template-without-version"]);
  expect(left).toEqual([]);
  proved.add("template-without-version");
});

describe("each code", () => {
  const codes = DEFINED.map(({ code }) => code);
  const ours = DEFINED.filter(({ path }) => path.includes("/6-verify/")).map(({ code }) => code);
  const listed = [...Object.keys(WITHOUT_EDITS), ...RECOMPILED];

  test("is proved by a tree that is clean after its edit, or listed with a reason", () => {
    const known = new Set([...proved, ...ours, ...listed]);
    expect(codes.filter((code) => !known.has(code))).toEqual([]);
  });

  test("is listed only where nothing proves it", () => {
    expect(listed.filter((code) => proved.has(code) || !codes.includes(code))).toEqual([]);
  });
});
