import { appendFileSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { compile } from "@bailiwick/compiler";
import { hasErrors } from "@bailiwick/model/outcome";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { judgeBase } from "../../../../tools/cli/src/judge/judge-base.ts";
import { readTree } from "../../../../tools/cli/src/tree/read-tree.ts";
import { bailiwick, copyData } from "../../../support/clone.ts";
import { ACME, EU } from "../../../support/healthy-tree.ts";
import { ON_A_DAY } from "../../../support/on-a-day.ts";
import { commitAll, git, initialise } from "../../../support/scratch-git.ts";

let copy: ReturnType<typeof copyData>;
let first = "";
beforeAll(() => {
  copy = copyData();
  initialise(copy.root);
  first = git(copy.root, ["rev-parse", "HEAD"]);
});
beforeEach(() => {
  git(copy.root, ["reset", "--quiet", "--hard", first]);
});
afterAll(() => copy.dispose());

function edit(path: string, from: string | RegExp, to: string): void {
  const place = join(copy.root, path);
  writeFileSync(place, readFileSync(place, "utf8").replace(from, to));
}

async function judged(base = first, effect: readonly string[] = []) {
  const compilation = compile((await readTree(copy.root)).value.inputs);
  const head = hasErrors(compilation.findings) ? undefined : compilation;
  const { findings, line } = judgeBase(copy.root, head, { base, effect });
  const found = findings.map(
    ({ definition, origin }) => `${definition.code} ${origin.file}${origin.pointer}`,
  );
  return { found, line: line.replace(/[0-9a-f]{12}/, "<base>") };
}

test("the work tree is judged against a commit, whatever lies in between", async () => {
  expect(await judged()).toEqual({ found: [], line: "transitions judged since <base>" });
  edit(ACME, "snapshots: { rto", "isolation: shared, snapshots: { rto");
  const { found } = await judged();
  expect(found).toEqual([`isolation-changed ${ACME}/spec/clusters/0/isolation`]);
  const output = bailiwick(["compile", "--root", copy.root]);
  expect(output.status).toBe(0);
  commitAll(copy.root, "another isolation");
  expect((await judged()).found).toEqual(found);
  expect((await judged("HEAD")).found).toEqual([]);
});

test("bytes of another compiler are declared by a trailer, or by the one who asks", async () => {
  const values = "apps/eu/tenants/acme-bank/payments/values.yaml";
  appendFileSync(join(copy.root, values), "# as an earlier compiler wrote it\n");
  const base = commitAll(copy.root, "as it was");
  expect((await judged(base)).found).toEqual([`bytes-changed-undeclared ${values}`]);
  expect((await judged(base, ["fleet"])).found).toEqual([]);
  commitAll(copy.root, "a new emitter\n\nEffect: fleet\nReason: a label that auditors asked for");
  expect((await judged(base)).found).toEqual([]);
});

test("a tree or a base that does not compile is said, and nothing is guessed from it", async () => {
  edit(EU, "members: [EU]", "members: [UK]");
  expect((await judged()).line).toMatch(/not judged: the tree does not compile$/);
  const broken = commitAll(copy.root, "broken");
  edit(EU, "members: [UK]", "members: [EU]");
  expect(await judged(broken)).toEqual({
    found: [`base-does-not-compile ${EU}`],
    line: "transitions since <base> not judged: the base does not compile",
  });
});

test("the command line ends with 1 for a finding and with 2 for a base that is not there", () => {
  const check = (...args: readonly string[]) =>
    bailiwick(["check", "--no-engines", "--root", copy.root, ...ON_A_DAY, ...args]);
  edit(ACME, "snapshots: { rto", "isolation: shared, snapshots: { rto");
  const found = check("--base", first);
  expect(found.stdout).toContain("transitions judged since");
  expect(found.stdout).toMatch(/^error isolation-changed +\S+acme-bank\.yaml:12:\d+$/m);
  expect(found.status).toBe(1);
  const unknown = check("--base", "nowhere");
  expect(unknown).toMatchObject({ status: 2, stdout: "" });
  expect(unknown.stderr).toMatch(/^error: there is no commit "nowhere" to compare with/);
  expect(unknown.stderr).not.toContain("    at ");
  expect(check("--base", first, "--jurisdiction", "eu").status).toBe(2);
});
