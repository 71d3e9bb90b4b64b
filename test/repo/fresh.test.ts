import { appendFileSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { compareOutputs, compile } from "@bailiwick/compiler";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { readTree } from "../../tools/cli/src/tree/read-tree.ts";
import { bailiwick, copyData, ROOT } from "../support/clone.ts";

const FILE = "apps/eu/tenants/acme-bank/payments/values.yaml";

let copy: ReturnType<typeof copyData>;
beforeEach(() => {
  copy = copyData();
});
afterEach(() => copy.dispose());

describe("apps/ is what the inputs compile to", () => {
  test("as committed, nothing to create, update or remove", async () => {
    const tree = await readTree(ROOT);
    const { findings, outputs } = compile(tree.value.inputs);
    const writes = compareOutputs(outputs, tree.value.outputs);
    // Advice is no fault: a free tier is told that it hardly needs a control plane.
    const said = [...tree.findings, ...findings].map(({ definition }) => definition.code);
    expect(said).toEqual(["control-plane-for-low-significance"]);
    expect(writes).toMatchObject({ create: [], update: [], remove: [], foreign: [] });
    expect(writes.unchanged.length).toBe(outputs.length);
  });

  test("one changed byte is found, also with the time of the file put back", () => {
    const path = join(copy.root, FILE);
    const { atime, mtime } = statSync(path);
    writeFileSync(path, readFileSync(path, "utf8").replace("v1.36.0", "v1.36.1"));
    utimesSync(path, atime, mtime);
    expectRefusal("output-differs", FILE);
  });

  test("a deleted file is found", () => {
    rmSync(join(copy.root, FILE));
    expectRefusal("output-missing", FILE);
  });

  test("an added file is found, and compile neither keeps nor deletes it in silence", () => {
    const path = "apps/eu/tenants/acme-bank/payments/host/extra.yaml";
    writeFileSync(join(copy.root, path), "kind: Namespace\n");
    expectRefusal("foreign-file", path);
    const ended = bailiwick(["compile", "--root", copy.root]);
    expect(ended.status).toBe(1);
    expect(ended.stdout).toContain(path);
    expect(readFileSync(join(copy.root, path), "utf8")).toBe("kind: Namespace\n");
  });

  test("a file whose tenant is gone is left over until compile removes it", () => {
    rmSync(join(copy.root, "jurisdictions/eu/tenants/acme-bank.yaml"));
    expectRefusal("output-left-over", FILE);
    const ended = bailiwick(["compile", "--root", copy.root]);
    expect(ended.stdout).toContain("- apps/eu/tenants/acme-bank/payments/");
    expect(ended.status).toBe(0);
  });

  test("nothing is written when anything is wrong", () => {
    rmSync(join(copy.root, FILE));
    appendFileSync(join(copy.root, "jurisdictions/uk/tenants/ledgerleaf.yaml"), "extra: 1\n");
    const ended = bailiwick(["compile", "--root", copy.root]);
    expect(ended.status).toBe(1);
    expect(ended.stdout).toContain("Nothing was written.");
    expect(() => statSync(join(copy.root, FILE))).toThrow();
  });
});

function expectRefusal(code: string, path: string): void {
  const ended = bailiwick(["check", "--root", copy.root, "--no-engines"]);
  expect(ended.status).toBe(1);
  expect(ended.stdout).toContain(`error ${code}`);
  expect(ended.stdout).toContain(path);
}
