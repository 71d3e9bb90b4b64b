import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { bailiwick, copyData } from "../../../support/clone.ts";
import { ON_A_DAY } from "../../../support/on-a-day.ts";

let copy: ReturnType<typeof copyData>;
beforeEach(() => {
  copy = copyData();
});
afterEach(() => copy.dispose());

const check = (...args: readonly string[]) =>
  bailiwick(["check", "--root", copy.root, ...ON_A_DAY, ...args]);

function edit(path: string, from: string, to: string): void {
  const place = join(copy.root, path);
  const text = readFileSync(place, "utf8");
  expect(text).toContain(from);
  writeFileSync(place, text.replace(from, to));
}

describe("check", () => {
  test("a healthy tree is judged by the real kyverno-json and ends with 0", () => {
    const { status, stdout } = check();
    expect(stdout).toMatch(
      / files unchanged · 14 build policies gave \d+ verdicts on \d+ documents/,
    );
    expect(stdout).toMatch(
      /^\d+ objects and \d+ values files held against \d+ closed schemas: .*Kubernetes v1\.36\.\d+/m,
    );
    expect(stdout).toMatch(
      /^\d+ releases rendered by chart kyverno 3\.9\.1, vcluster 0\.36\.1: \d+ documents held against the inventories/m,
    );
    expect(status).toBe(0);
  });

  test("a policy with a field that no API server knows is found where it was emitted", () => {
    edit(
      "policies/admission/restrict-service-exposure/restrict-service-exposure.yaml",
      "apiVersions: [v1]",
      "apiVersion: [v1]",
    );
    bailiwick(["compile", "--root", copy.root]);
    const { status, stdout } = check();
    expect(stdout).toMatch(
      /^error unknown-object-field +apps\/.*\/validatingpolicy-restrict-service-exposure\.yaml:\d+:\d+$/m,
    );
    expect(stdout).toContain("more like it)");
    expect(stdout).toContain("fix: write apiVersions in its source");
    expect(status).toBe(1);
  });

  test("without engines it says that nothing was judged, and ends with 1", () => {
    const { status, stdout } = check("--no-engines");
    expect(stdout).toContain("not judged: no build policy was run");
    expect(status).toBe(1);
  });

  test("one jurisdiction can be checked alone", () => {
    rmSync(join(copy.root, "apps/uk"), { recursive: true });
    expect(check("--jurisdiction", "eu").status).toBe(0);
    expect(check().status).toBe(1);
  });

  test("a build policy that is broken is a finding at the input that broke it", () => {
    edit(
      "jurisdictions/eu/tenants/acme-bank.yaml",
      "payments-platform@acme-bank.example",
      "jane.doe@acme-bank.example",
    );
    bailiwick(["compile", "--root", copy.root]);
    const { status, stdout } = check();
    expect(stdout).toContain("error require-role-mailbox");
    expect(stdout).toContain("jurisdictions/eu/tenants/acme-bank.yaml:7:");
    expect(status).toBe(1);
  });

  test("a tree without build policies is refused: its regulations ask for them", () => {
    rmSync(join(copy.root, "policies/build"), { recursive: true });
    const { status, stdout } = check();
    expect(stdout).toContain("error regulation-policy-missing");
    expect(status).toBe(1);
  });

  test.each([
    [
      "jurisdictions/eu/jurisdiction.yaml",
      "[registry.rheinwerk.example], country: DE",
      "registry",
      "inventory-entry",
    ],
    [
      "jurisdictions/eu/jurisdiction.yaml",
      "[siem.fra.rheinwerk.example], country: DE",
      "audit-sink",
      "inventory-entry",
    ],
    [
      "jurisdictions/eu/control-plane-clusters/eu-fra-1.yaml",
      "fra-encrypted, country: DE",
      "storage class",
      "storage-class",
    ],
    [
      "jurisdictions/eu/control-plane-clusters/eu-fra-1.yaml",
      "count: 64, country: DE",
      "GPU pool",
      "gpu-pool",
    ],
    [
      "jurisdictions/eu/control-plane-clusters/eu-fra-1.yaml",
      "  country: DE",
      "control plane cluster",
      "control-plane-cluster",
    ],
  ])("in %s, %s turned into US names the line, the tenants and why", (path, from, what, code) => {
    edit(path, from, from.replace("DE", "US"));
    const { status, stdout } = check();
    const outside = new RegExp(
      `^error ${code}-outside-jurisdiction +jurisdictions/eu/.*:\\d+:\\d+$`,
      "m",
    );
    expect(stdout).toMatch(outside);
    expect(stdout).toContain(`${what} "`);
    expect(stdout).toMatch(/tenant clusters? would be hit: eu\/(acme-bank\/payments|synapse-lab)/);
    expect(stdout).toContain("why: jurisdictional containment");
    expect(status).toBe(1);
  });

  test("a waiver excuses what it names until its day, and is listed", () => {
    edit(
      "jurisdictions/eu/tenants/nordklinik.yaml",
      "snapshots: { rto: PT2H, rpo: PT1H }",
      "snapshots: { rto: PT2H, rpo: PT10M }",
    );
    expect(check("--no-engines").stdout).toContain("error schedule-longer-than-rpo");
    mkdirSync(join(copy.root, "jurisdictions/eu/waivers"));
    const waiver = join(copy.root, "jurisdictions/eu/waivers/nordklinik-rpo.yaml");
    const pointer = "/spec/clusters/0/snapshots/rpo";
    const text = (until: string) =>
      [
        "# yaml-language-server: $schema=../../../tools/model/schema/waiver.schema.json",
        "apiVersion: bailiwick.dev/v1",
        "kind: Waiver",
        "metadata: { name: nordklinik-rpo }",
        "spec:",
        "  code: schedule-longer-than-rpo",
        `  object: { path: jurisdictions/eu/tenants/nordklinik.yaml, pointer: ${pointer} }`,
        "  reason: the denser schedule is agreed and installed next month",
        "  approver: clinical-platform",
        `  until: "${until}"`,
        "",
      ].join("\n");
    writeFileSync(waiver, text("2099-12-31"));
    const excused = check("--no-engines").stdout;
    expect(excused).toContain("waived schedule-longer-than-rpo");
    expect(excused).not.toContain("error schedule-longer-than-rpo");
    expect(check("--no-engines", "--as-of", "2099-12-31").stdout).not.toContain("waiver-expired");
    expect(check("--no-engines", "--as-of", "3000-01-01").stdout).toContain("error waiver-expired");
    expect(check("--no-engines", "--as-of", "2026-02-30").status).toBe(2);
    writeFileSync(waiver, text("2020-01-01"));
    expect(check("--no-engines").stdout).toContain("error waiver-expired");
  });

  test("a version whose life has ended fails it, and everything else is judged all the same", () => {
    rmSync(join(copy.root, "apps/uk/register.yaml"));
    const { status, stdout } = check("--no-engines", "--as-of", "2027-01-23");
    expect(stdout).toContain("error end-of-life-passed");
    expect(stdout).toContain("apps/uk/register.yaml");
    expect(stdout).toContain("files unchanged");
    expect(status).toBe(1);
  });

  test("what a build policy finds can be waived too, unless law demands it", () => {
    edit(
      "jurisdictions/eu/tenants/acme-bank.yaml",
      "payments-platform@acme-bank.example",
      "jane.doe@acme-bank.example",
    );
    const tenant = "jurisdictions/eu/tenants/acme-bank.yaml";
    mkdirSync(join(copy.root, "jurisdictions/eu/waivers"), { recursive: true });
    const text = [
      "# yaml-language-server: $schema=../../../tools/model/schema/waiver.schema.json",
      "apiVersion: bailiwick.dev/v1",
      "kind: Waiver",
      "metadata: { name: acme-mailbox }",
      "spec:",
      "  code: require-role-mailbox",
      `  object: { path: ${tenant}, pointer: /spec/owner/email }`,
      "  reason: the role mailbox is ordered and comes next month",
      "  approver: eu-platform",
      '  until: "2099-12-31"',
      "",
    ].join("\n");
    writeFileSync(join(copy.root, "jurisdictions/eu/waivers/acme-mailbox.yaml"), text);
    bailiwick(["compile", "--root", copy.root]);
    const { status, stdout } = check();
    expect(stdout).toContain(`waived require-role-mailbox  ${tenant} /spec/owner/email`);
    expect(stdout).not.toContain("error require-role-mailbox");
    expect(status).toBe(0);
  });
});
