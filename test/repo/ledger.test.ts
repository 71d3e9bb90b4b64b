import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { notEmitted } from "../../tools/reference/read-facts.ts";
import { ROOT } from "../support/clone.ts";

const ANSWERS = ["shown", "duty", "correction", "instead", "notYet"] as const;

type Answer = (typeof ANSWERS)[number];

interface Demand extends Readonly<Partial<Record<Exclude<Answer, "shown">, string>>> {
  readonly id: string;
  readonly demand: string;
  readonly shown?: readonly string[];
}

const LEDGER = parse(readFileSync(join(ROOT, "docs/ledger.yaml"), "utf8")) as Readonly<
  Record<string, readonly Demand[]>
>;
const DEMANDS = Object.values(LEDGER).flat();

describe("the ledger of demands", () => {
  test("answers each demand in exactly one way", () => {
    for (const demand of DEMANDS) {
      const answers = ANSWERS.filter((answer) => demand[answer] !== undefined);
      expect(answers, demand.id).toHaveLength(1);
      expect(Object.keys(demand), demand.id).toEqual(["id", "demand", ...answers]);
    }
    const ids = DEMANDS.map(({ id }) => id);
    expect(ids).toEqual([...new Set(ids)]);
  });

  test("names tests that are there", () => {
    const tests = DEMANDS.flatMap(({ shown = [] }) => shown);
    expect(tests.length).toBeGreaterThan(50);
    expect(tests.filter((path) => !existsSync(join(ROOT, path)))).toEqual([]);
  });

  test("names rows of what is not emitted that are there", () => {
    const rows = notEmitted(ROOT).map(({ name }) => name);
    const named = DEMANDS.flatMap(({ instead }) => instead ?? []);
    expect(named.length).toBeGreaterThan(5);
    expect(named.filter((name) => !rows.includes(name))).toEqual([]);
  });

  test("is counted where auditors read", () => {
    const page = readFileSync(join(ROOT, "docs/for-auditors.md"), "utf8");
    const rows = Object.entries(LEDGER).map(([article, demands]) => {
      const counts = ANSWERS.map(
        (answer) => demands.filter((demand) => demand[answer] !== undefined).length,
      );
      return `| ${[article, ...counts, demands.length].join(" | ")} |`;
    });
    for (const row of rows) expect(page).toContain(row);
  });
});
