import { describe, expect, test } from "vitest";
import { planWrites } from "../../../../tools/compiler/src/7-write/plan-writes.ts";
import { outputHeader } from "../../../../tools/compiler/src/handoff/header.ts";

const output = (path: string, body: string) => ({
  path,
  source: "jurisdictions/eu/tenants/a.yaml",
  text: outputHeader("jurisdictions/eu/tenants/a.yaml", "apps/eu/a.yaml") + body,
});

const A = output("apps/eu/a.yaml", "a: 1\n");
const B = output("apps/eu/b.yaml", "b: 1\n");

describe("what has to change on disk", () => {
  test("nothing, when everything is there", () => {
    expect(planWrites([A, B], [A, B])).toEqual({
      create: [],
      update: [],
      remove: [],
      unchanged: [A.path, B.path],
      foreign: [],
    });
  });

  test("what is missing is created, what differs is updated", () => {
    const plan = planWrites([A, B], [output(A.path, "a: 2\n")]);
    expect(plan).toMatchObject({ create: [B], update: [A], remove: [], foreign: [] });
  });

  test("one byte is a difference, also at the end", () => {
    expect(planWrites([A], [{ ...A, text: `${A.text}\n` }]).update).toEqual([A]);
  });

  test("our own file that nothing produces any more is removed", () => {
    expect(planWrites([A], [A, B])).toMatchObject({ remove: [B.path], foreign: [] });
  });

  test("a file without our header is foreign, and is not removed", () => {
    const foreign = { path: "apps/eu/c.yaml", text: "c: 1\n" };
    expect(planWrites([A], [A, foreign])).toMatchObject({ remove: [], foreign: [foreign.path] });
  });

  test("a foreign file on the path of an output is not overwritten", () => {
    const plan = planWrites([A], [{ path: A.path, text: "mine: 1\n" }]);
    expect(plan).toMatchObject({ create: [], update: [], foreign: [A.path] });
  });

  test("two paths that are one on some disks are our own fault", () => {
    const twin = output("apps/eu/A.yaml", "a: 1\n");
    expect(() => planWrites([A, twin], [])).toThrow("two outputs on one path");
  });
});
