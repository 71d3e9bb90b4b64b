import { beforeAll, describe, expect, test } from "vitest";
import { buildEngine } from "../../tools/engines/src/build-engine.ts";
import { celMutants } from "./mutation/cel-mutants.ts";
import { EXPECTED_SURVIVORS } from "./mutation/expected-survivors.ts";
import { mutateAll, triedPolicies } from "./mutation/mutate-all.ts";
import { type Mutated, mutatePolicy } from "./mutation/mutate-policy.ts";
import { policyMutants } from "./mutation/policy-mutants.ts";
import { witnessesOf } from "./mutation/witnesses.ts";

/** Of a hundred mutants, so many have to be killed. */
const ENOUGH = 95;

let binary = "";

beforeAll(async () => {
  binary = await buildEngine("kyverno", { onProgress: (line) => console.error(line) });
});

describe("every policy with one thing removed, weakened or turned round", () => {
  let mutated: readonly Mutated[] = [];
  const survivors = () =>
    mutated.flatMap((each) => each.survivors.map((what) => `${each.policy}: ${what}`));
  const score = () => {
    const all = mutated.reduce((sum, { mutants }) => sum + mutants, 0);
    return Math.floor((1000 * (all - survivors().length)) / all) / 10;
  };

  beforeAll(async () => {
    mutated = await mutateAll(binary);
    const rows = mutated.map((each) => `${each.policy}: ${killed(each)} of ${each.mutants} killed`);
    console.log([...rows, `mutation score: ${score()} %`, ...survivors()].join("\n"));
  });

  test("is told from the policy, or listed with a reason", () => {
    expect(survivors().sort()).toEqual(Object.keys(EXPECTED_SURVIVORS).sort());
  });

  test("is told from it often enough", () => {
    expect(score()).toBeGreaterThanOrEqual(ENOUGH);
  });

  test("can be loaded: what no engine reads kills nothing", () => {
    expect(mutated.flatMap(({ invalid }) => invalid)).toEqual([]);
  });
});

function killed({ mutants, survivors }: Mutated): number {
  return mutants - survivors.length;
}

describe("a suite that proves too little is told so", () => {
  const [policy] = triedPolicies().filter(({ name }) => name === "restrict-priority-classes");

  test("without what has to be refused, a policy that refuses nothing survives", async () => {
    if (!policy) throw new Error("restrict-priority-classes is gone");
    const [samples] = witnessesOf(policy);
    const good = samples.filter(({ object }) => JSON.stringify(object).includes("-pass-"));
    const { survivors } = await mutatePolicy(binary, policy, [good, []]);
    expect(survivors).toContain("validation 1: dropped");
  });

  test("no two mutants of a policy are alike", () => {
    for (const { object } of triedPolicies()) {
      const mutants = policyMutants(object);
      expect(new Set(mutants.map(({ what }) => what)).size).toBe(mutants.length);
      expect(
        mutants.filter((each) => JSON.stringify(each.object) === JSON.stringify(object)),
      ).toEqual([]);
    }
  });
});

describe("an expression written wrongly", () => {
  const texts = (expression: string) => celMutants(expression).map((each) => each.expression);

  test.each([
    ["a && !b", ["a && b", "a || !b", "true && !b", "a && true"]],
    ["a == 'x' ? b : c", ["a != 'x' ? b : c", "b", "c"]],
    ["x in ['p', 'q']", ["x in ['q']", "x in ['p']", "!(x in ['p', 'q'])"]],
    [
      "l.all(t, t.?k.orValue('') != '')",
      ["l.exists(t, t.?k.orValue('') != '')", "l.all(t, t.?k.orValue('') == '')"],
    ],
    ["i.startsWith(r + '/')", ["i.contains(r + '/')", "i.startsWith('/')", "i.startsWith(r)"]],
    ["m[?'a && b'].orValue('')", []],
  ])("%s", (expression, wrong) => {
    expect(texts(expression).sort()).toEqual([...wrong].sort());
  });

  test("what cannot be read is no expression without mutants", () => {
    expect(() => celMutants("a & b")).toThrow(/cannot read/);
  });
});
