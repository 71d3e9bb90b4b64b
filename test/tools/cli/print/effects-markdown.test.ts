import { expect, test } from "vitest";
import type { DiffReport, ShownEffect } from "../../../../tools/cli/src/diff/diff-report.ts";
import { printEffectsMarkdown } from "../../../../tools/cli/src/print/effects-markdown.ts";

const NOTHING: DiffReport = {
  base: { name: "origin/main", commit: "0123456789abcdef" },
  head: { name: "the work tree" },
  incomplete: [],
  effects: [],
  duties: [],
  unchanged: [],
  places: { inside: 12, outside: 0 },
  sync: {
    restarts: [],
    starts: [],
    stops: [],
    objects: [],
    namespacesRemoved: [],
    records: 0,
    unreadable: [],
  },
  changedInputs: [],
  rewrittenInputs: [],
  changedOutputs: [],
  untouchedOutputs: [],
  recompiled: 0,
  stale: [],
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

test("says that nothing is another thing, and what was looked at", () => {
  expect(print({})).toBe(`**No legal effect; zero changed bytes below apps/**

**On sync:** nothing: zero changed bytes below apps/

**Checked:**
- both sides decided without an error, 1000 tenant clusters
- 12 declared places: 12 inside, 0 outside by what is declared
- no output compiled again: nothing changed that could be behind any

**Not run here:** rules over the output, build policies, closed schemas: npx bailiwick check

Compared with \`origin/main\` at 0123456789ab.
`);
});

test("an incomplete comparison says so before anything else", () => {
  const text = print({ incomplete: ["the work tree: a.yaml is not UTF-8"] });
  expect(text).toMatch(/^> \[!CAUTION\]\n> \*\*The comparison is incomplete/);
  expect(text).not.toContain("No legal effect");
});

test("one effect on many is one row, with a few names and a count", () => {
  const text = print({ effects: [shortened(999)], changedOutputs: ["apps/eu/register.yaml"] });
  expect(text.match(/^\| retention/gm)).toHaveLength(1);
  expect(text).toContain("**eu: 1 legal effect on 999 tenants; 1 changed file below apps/**");
  expect(text).toContain("eu/tenant-5/product and 993 more (999)");
  expect(text).toContain("`jurisdictions/eu/tenants/tenant-0.yaml:10`");
  expect(text).toContain("`and 997 more`");
  expect(print({ effects: [shortened(1000)] })).toContain("all 1000 tenant clusters of eu");
});

test("bytes that the compiler alone changed are never called harmless", () => {
  const paths = ["apps/eu/register.yaml"];
  const text = print({ changedOutputs: paths, untouchedOutputs: paths });
  expect(text).toMatch(/^> \[!CAUTION\]\n> \*\*Output changed that no changed input is behind/);
  expect(text).toContain("**No legal effect of an input; 1 changed file below apps/**");
});

test("says what moves, what stays, whose duty it is and what nobody looked at", () => {
  const text = print({
    effects: [
      { ...shortened(1), name: "new-country", title: "new country", note: "facts of then" },
    ],
    unchanged: [
      { facts: ["dedicated nodes", "RTO PT4H"], tenantClusters: ["eu/acme-bank/payments"] },
    ],
    duties: [
      { article: "dora-30.2.b", title: "Countries", what: ["Agree."], tenants: ["eu/a", "eu/b"] },
    ],
    changedOutputs: ["apps/eu/x.yaml"],
    recompiled: 3,
    stale: ["apps/eu/x.yaml"],
    rewrittenInputs: ["jurisdictions/eu/jurisdiction.yaml"],
    sync: {
      ...NOTHING.sync,
      restarts: ["eu/acme-bank/payments"],
      objects: [{ kind: "ConfigMap", created: 1, changed: 2, removed: 0 }],
      namespacesRemoved: ["vc-a--b"],
      records: 2,
    },
    message: {
      subject: "tenant(eu/a): new country",
      trailers: ["Jurisdiction: eu"],
      reasonMissing: true,
    },
  });
  for (const line of [
    "> - apps/eu/x.yaml",
    "**Unchanged:** eu/acme-bank/payments: dedicated nodes · RTO PT4H",
    "- 1 namespace removed, and what lies in them goes: vc-a--b",
    "- control planes that restart: eu/acme-bank/payments",
    "- ConfigMap: 1 created, 2 changed, 0 removed",
    "- 2 records for readers, which nothing applies",
    "- this is what lies in apps/, and not what the inputs compile to",
    "**Comments, spelling or order only:** jurisdictions/eu/jurisdiction.yaml",
    "- dora-30.2.b, Countries: Agree. (eu/a and 1 more)",
    "- whether any of this was done, or is owed, cannot be seen here",
    "- 2 of 3 output files compiled again, equal to what is there",
    "**Declared, not checked:** new country: audit retention P1Y, facts of then",
    "**missing, write one**",
  ]) {
    expect(
      text.split("\n").some((each) => each.includes(line)),
      line,
    ).toBe(true);
  }
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
