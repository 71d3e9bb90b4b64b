import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { judgeChange } from "@bailiwick/compiler/doors/judge-change";
import { afterAll, beforeAll, expect, test } from "vitest";
import { diff } from "../../tools/cli/src/commands/diff.ts";
import type { DiffReport } from "../../tools/cli/src/diff/diff-report.ts";
import { GIT_ENV } from "../support/scratch-git.ts";
import {
  type MadeCommit,
  type ScriptedHistory,
  scriptedHistory,
} from "../support/scripted-history.ts";
import { SCRIPT } from "../support/thirty-commits.ts";

let history: ScriptedHistory;
let cache = "";
beforeAll(() => {
  history = scriptedHistory();
  cache = mkdtempSync(join(tmpdir(), "bailiwick-cache-"));
});
afterAll(() => {
  history?.dispose();
  rmSync(cache, { recursive: true, force: true });
});

/** The program of that repository, on that repository. */
function run(...args: readonly string[]) {
  const { root } = history;
  const program = join(root, "tools/cli/bin/bailiwick.js");
  const { status, stdout, stderr } = spawnSync(process.execPath, [program, ...args], {
    cwd: root,
    encoding: "utf8",
    env: { ...process.env, ...GIT_ENV, XDG_CACHE_HOME: cache },
  });
  return { status, stdout, stderr };
}

/** What a commit did to a tenant, by the number of the commit. */
interface Told {
  readonly number: number;
  readonly what: string;
  readonly changes: readonly string[];
}

function timeline(...args: readonly string[]): readonly Told[] {
  const { events } = JSON.parse(run("why", ...args, "--format", "json").stdout);
  const numbers = new Map(history.commits.map(({ hash }, index) => [hash, index + 1]));
  return events.map(({ commit, what, changes }: Told & { commit: { hash: string } }) => ({
    number: numbers.get(commit.hash),
    what,
    changes,
  }));
}

const ACME: readonly Told[] = [
  {
    number: 2,
    what: "admitted to eu",
    changes: expect.arrayContaining([
      "payments audit-sink: nothing -> siem-fra",
      "payments placement: nothing -> eu-fra-1 (DE)",
    ]),
  },
  { number: 7, what: "input changed", changes: ["payments audit-retention: P2Y -> P3Y"] },
  {
    number: 8,
    what: "input changed",
    changes: expect.arrayContaining(["payments-drill audit-retention: nothing -> P3Y"]),
  },
  {
    number: 9,
    what: "changed",
    changes: ["operator rheinwerk foreignHolding.collectivePct: 8 -> 12"],
  },
  {
    number: 12,
    what: "input changed",
    changes: [
      "payments audit-sink: siem-fra -> siem-ham",
      "payments-drill audit-sink: siem-fra -> siem-ham",
      "endpoint siem-fra leaves: audit-sink, DE, rheinwerk",
      "endpoint siem-ham joins: audit-sink, DE, rheinwerk",
    ],
  },
  {
    number: 14,
    what: "input changed",
    changes: [
      "payments template: tenant-cluster@1.0.0 -> tenant-cluster@1.1.0",
      "payments-drill template: tenant-cluster@1.0.0 -> tenant-cluster@1.1.0",
    ],
  },
  {
    number: 17,
    what: "changed",
    changes: [
      "payments kubernetes: 1.35 -> 1.36",
      "payments-drill kubernetes: 1.35 -> 1.36",
      "control plane cluster eu-fra-1 kubernetes: 1.35 -> 1.36",
    ],
  },
  {
    number: 24,
    what: "input changed",
    changes: [
      "payments-drill lifecycle: nothing -> retiring, last day 2026-12-05, agreed by eu-platform",
    ],
  },
  { number: 25, what: "input changed", changes: ["tenant cluster payments-drill removed"] },
];

test("why gives the exact timeline of a tenant, through its move", () => {
  const events = timeline("uk/acme-bank");
  const moved = events.find(({ number }) => number === 26);
  expect(events).toEqual([
    ...ACME,
    moved,
    { number: 27, what: "input changed", changes: ["payments audit-retention: P1Y -> P2Y"] },
  ]);
  expect(moved?.what).toBe("moved from eu to uk");
  expect(moved?.changes.slice(0, 2)).toEqual([
    "move record: jurisdictions/uk/tenants/acme-bank.move.yaml, from eu on 2026-12-01, agreed by board: contract 2026-400, the seat of the bank moves",
    "data left in eu: erase until 2027-03-01 (declared)",
  ]);
  expect(moved?.changes).toContain("payments placement: eu-fra-1 (DE) -> uk-lon-1 (GB)");
});

test("asked under its old place, and on a day, it tells as much as was known there and then", () => {
  const left = { number: 26, what: "moved from eu to uk", changes: [] };
  expect(timeline("eu/acme-bank")).toEqual([...ACME, left]);
  expect(timeline("eu/acme-bank", "--at", "2026-11-10")).toEqual(ACME.slice(0, 5));
});

test("--rerun of the oldest commit gives the same bytes, and JSON carries that", () => {
  const first = history.commits[0]?.hash ?? "";
  const asked = ["why", "eu/nordklinik", "--at", first, "--rerun", "--format", "json"];
  const { stdout, status } = run(...asked);
  const files = history.commits[0]?.committed.length;
  expect(JSON.parse(stdout).rerun).toEqual({ files, differing: [] });
  expect(status).toBe(0);
});

test("verify-history names the forged commit and no other, and the one that is dated back", () => {
  const short = (number: number) => history.commits[number - 1]?.hash.slice(0, 12);
  const { stdout, status } = run("verify-history");
  expect(stdout).toBe(
    `error: ${short(18)}  docs: a typing error\n` +
      "       apps/eu/tenants/acme-bank/payments/values.yaml\n" +
      `warning: ${short(22)} is dated 2026-11-01, after one of 2026-11-19\n` +
      "30 commits, 1 failed\n",
  );
  expect(status).toBe(1);
});

/** What the rules about transitions say of the way to each commit, where they say anything. */
function judged(effectsOf: (commit: MadeCommit) => ReadonlySet<string>) {
  return history.commits.slice(1).flatMap((commit, index) => {
    const base = history.commits[index];
    if (!base) return [];
    const { findings, waived } = judgeChange({
      base: base.compilation,
      committed: base.committed,
      head: commit.compilation,
      asOf: commit.day,
      effects: effectsOf(commit),
    });
    const codes = (list: typeof findings) => list.map(({ definition }) => definition.code);
    if (findings.length + waived.length === 0) return [];
    return [{ number: index + 2, found: codes(findings), waived: codes(waived) }];
  });
}

const GALLERY = { number: 28, found: [], waived: ["isolation-changed"] };

test("each way from one commit to the next keeps the rules about transitions", () => {
  expect(judged(({ effects }) => effects)).toEqual([GALLERY]);
});

test("without its trailer the commit that mends forged bytes changes them undeclared", () => {
  const mended = { number: 19, found: ["bytes-changed-undeclared"], waived: [] };
  expect(judged(() => new Set())).toEqual([mended, GALLERY]);
});

/** What `diff` says of a commit against the one before it, in this process. */
async function told(commit: MadeCommit, parent: MadeCommit) {
  let text = "";
  const print = (words: string) => {
    text += words;
  };
  const quiet = { format: "json", colours: false, print, note: print } as const;
  const options = { base: parent.hash, head: commit.hash, format: "json" } as const;
  const status = await diff(history.root, options, quiet);
  const report: DiffReport = JSON.parse(text);
  const effects = report.effects.map(({ name, about, tenantClusters: { length } }) =>
    `${name} ${about} (${length})`.replace("  ", " "),
  );
  const { untouchedOutputs: untouched, stale } = report;
  return { message: commit.message, status, effects, untouched, stale };
}

test("diff names the effects of each commit, and no other", async () => {
  const said: unknown[] = [];
  const [first, ...others] = history.commits;
  let parent = first as MadeCommit;
  for (const commit of others) {
    said.push(await told(commit, parent));
    parent = commit;
  }
  const wanted = SCRIPT.map(({ message, effects, untouched = [], stale = [] }) => {
    return { message, status: 0, effects, untouched, stale };
  });
  expect(said).toEqual(wanted);
});
