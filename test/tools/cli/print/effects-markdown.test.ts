import { expect, test } from "vitest";
import type { DiffReport, ShownEffect } from "../../../../tools/cli/src/diff-report.ts";
import { printEffectsMarkdown } from "../../../../tools/cli/src/print/effects-markdown.ts";

const NOTHING: DiffReport = {
  base: { name: "origin/main", commit: "0123456789abcdef" },
  head: { name: "the work tree" },
  incomplete: [],
  effects: [],
  rewrittenInputs: [],
  changedOutputs: [],
  sizes: new Map([["eu", 1000]]),
};

function shortened(tenants: number): ShownEffect {
  const names = Array.from({ length: tenants }, (_, index) => `eu/tenant-${index}/product`);
  return {
    name: "retention-shortened",
    weight: "legal",
    title: "retention shortened",
    about: "audit retention",
    before: "P2Y",
    after: "P1Y",
    tenantClusters: names,
    jurisdictions: ["eu"],
    decidedBy: names.map((_, index) => ({
      side: "head" as const,
      file: `jurisdictions/eu/tenants/tenant-${index}.yaml`,
      line: 10,
      pointer: "/spec",
    })),
  };
}

const print = (report: Partial<DiffReport>) => printEffectsMarkdown({ ...NOTHING, ...report });

test("says that nothing is another thing", () => {
  expect(print({})).toBe(
    "**No legal effect, zero changed bytes below apps/**\n\n" +
      "Compared with `origin/main` at 0123456789ab.\n",
  );
});

test("an incomplete comparison says so before anything else", () => {
  const text = print({ incomplete: ["the work tree: a.yaml is not UTF-8"] });
  expect(text).toMatch(/^> \[!CAUTION\]\n> \*\*The comparison is incomplete/);
  expect(text).not.toContain("No legal effect");
});

test("one effect on many is one row, with a few names and a count", () => {
  const text = print({ effects: [shortened(999)], changedOutputs: ["apps/eu/register.yaml"] });
  expect(text.match(/^\| retention/gm)).toHaveLength(1);
  expect(text).toContain("**eu: 1 legal effect on 999 tenants**");
  expect(text).toContain("eu/tenant-5/product and 993 more (999)");
  expect(text).toContain("`jurisdictions/eu/tenants/tenant-0.yaml:10`");
  expect(text).toContain("`and 997 more`");
  expect(print({ effects: [shortened(1000)] })).toContain("all 1000 tenant clusters of eu");
});

test("stays below what a forge takes, and says how much it left out", () => {
  const effects = Array.from({ length: 2000 }, (_, index) => ({
    ...shortened(7),
    after: `P${index}Y ${"long ".repeat(40)}`,
  }));
  const text = print({ effects });
  expect(text.length).toBeLessThan(65_000);
  expect(text).toMatch(/and 1\d\d\d more effects: npx bailiwick diff shows all/);
});

test("words of the pull request stay words", () => {
  const after = "x | y\n| z | @eu-legal <img src=x> [a](b) `c` **d** #1";
  const text = print({ effects: [{ ...shortened(1), after }] });
  expect(text.split("\n").filter((line) => line.startsWith("|"))).toHaveLength(3);
  expect(text).not.toMatch(/@eu-legal|<img|\[a\]|\*\*d|#1\b/);
});
