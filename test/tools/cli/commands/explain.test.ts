import { appendFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { bailiwick, copyData } from "../../../support/clone.ts";

const copy = copyData();
afterAll(() => copy.dispose());

const explain = (...args: readonly string[]) =>
  bailiwick(["explain", ...args, "--root", copy.root]);

const EU = "jurisdictions/eu/jurisdiction.yaml";
const VALUES = "apps/eu/tenants/acme-bank/payments/values.yaml";
const SIZE = "/controlPlane/statefulSet/persistence/volumeClaim";

describe("explain", () => {
  test("a field is shown with its lines, its decision, and what guards that", () => {
    const { status, stdout } = explain(VALUES, SIZE);
    expect(status).toBe(0);
    expect(stdout).toMatch(
      /volumeClaim\/size {2}"10Gi"\n {2}templates\/\S+1\.0\.0\.yaml:\d+ \/spec\/volumeSize {2}says it\n/,
    );
    expect(stdout).toMatch(/eu-fra-1\.yaml:\d+ \S+ {2}chose it \(decision storage-class\)\n/);
    expect(stdout).toContain('retentionPolicy  "Retain"\n  written by the target vcluster');
    expect(stdout).toContain("\n  rule: state-outside-jurisdiction\n");
    expect(stdout).toContain("\n  policy: restrict-storage-classes (house)\n");
    expect(stdout).toContain("\n  law: dora-30.2.b ");
    expect(stdout).not.toContain("decision isolation");
  });

  test("the same for a program", () => {
    const { stdout } = explain(VALUES, `${SIZE}/size`, "--format", "json");
    const { fields } = JSON.parse(stdout);
    expect(fields).toHaveLength(1);
    expect(fields[0]).toMatchObject({
      value: "10Gi",
      target: "vcluster",
      line: expect.any(Number),
    });
    expect(fields[0].causes[0]).toMatchObject({ effect: "shows", line: expect.any(Number) });
  });

  test("an input line is shown with the objects and tenants that it reaches", () => {
    const { status, stdout } = explain(EU, "/spec/inventory/4");
    expect(status).toBe(0);
    expect(stdout).toMatch(/^jurisdictions\/eu\/jurisdiction\.yaml:\d+ \/spec\/inventory\/4\n/);
    expect(stdout).toMatch(/\nConfigMap {2}\d+\n {2}apps\/eu\/tenants\/acme-bank\/payments\/host/);
    expect(stdout).toMatch(/\n\d+ objects · \d+ tenants · \d+ tenant clusters\n$/);
    const reach = JSON.parse(explain(EU, "/spec/inventory/4", "--format", "json").stdout);
    expect(reach.tenants).toContain("eu/acme-bank");
    const owner = explain("jurisdictions/eu/tenants/acme-bank.yaml", "/spec/owner").stdout;
    expect(owner).toContain("no output shows it");
    expect(explain(EU, "/kind").stdout).toContain("not traced: no target is given this value");
  });

  test.each([
    [["apps/eu/tenants/acme-bank/payments/value.yaml"], `did you mean "${VALUES}"`],
    [["elsewhere.txt"], 'there is no file "elsewhere.txt"\n'],
    [[VALUES, "/controlPlane/statefulSett"], 'there is "statefulSet"'],
    [[VALUES, "controlPlane"], "it begins with /"],
    [[EU, "/spec/inventory/99"], 'there is no "99" at "/spec/inventory"'],
    [["apps/eu/argo-cd/tenants/acme-bank.yaml", "/spec"], "begin with #0 to #"],
    [["apps/eu/argo-cd/tenants/acme-bank.yaml", "#99/spec"], "has no document #99"],
  ])("%j leads nowhere, says what is near, and ends with 2", (args, said) => {
    const { status, stdout, stderr } = explain(...args);
    expect({ status, stdout }).toEqual({ status: 2, stdout: "" });
    expect(stderr).toContain(said);
  });

  test("--help has examples that run", () => {
    const { stdout } = explain("--help");
    const examples = [...stdout.matchAll(/\$ npx bailiwick explain (.+)/g)].map(([, said]) => said);
    expect(examples.length).toBeGreaterThanOrEqual(4);
    for (const said of examples) {
      const args = (said ?? "").split(" ").map((word) => word.replaceAll("'", ""));
      expect(explain(...args)).toMatchObject({ status: 0, stderr: "" });
    }
  });

  test("a tree with errors is not explained", () => {
    appendFileSync(join(copy.root, EU), "unknown: true\n");
    const { status, stdout, stderr } = explain(VALUES);
    expect(status).toBe(1);
    expect(stdout).toContain("unknown-field");
    expect(stderr).toContain("a tree with errors has no output to explain");
  });
});
