import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { PolicyCard } from "@bailiwick/model/kinds/policy-card";
import { beforeAll, describe, expect, onTestFinished, test } from "vitest";
import { parse } from "yaml";
import { buildEngine } from "../../tools/engines/src/build-engine.ts";
import { judgeBuildPolicies } from "../../tools/engines/src/engine.ts";
import { provePolicy } from "./prove-policy.ts";

const ROOT = join(import.meta.dirname, "../../policies/build");
const SAMPLE = "require-dedicated-nodes-for-critical";

let binary = "";

beforeAll(async () => {
  binary = await buildEngine("kyverno-json", { onProgress: (line) => console.error(line) });
});

describe("every build policy is proved by the real engine", () => {
  test.each(readdirSync(ROOT))("%s", async (name) => {
    expect(await provePolicy(binary, join(ROOT, name))).toEqual([]);
  });
});

/** The sample policy with one thing changed. */
function damaged(change: (folder: string) => void): string {
  const root = mkdtempSync(join(tmpdir(), "bailiwick-test-"));
  onTestFinished(() => rmSync(root, { recursive: true, force: true }));
  const folder = join(root, SAMPLE);
  cpSync(join(ROOT, SAMPLE), folder, { recursive: true });
  change(folder);
  return folder;
}

function rewritten(from: string, to: string, file = `${SAMPLE}.yaml`): string {
  return damaged((folder) => {
    const text = readFileSync(join(folder, file), "utf8");
    expect(text).toContain(from);
    writeFileSync(join(folder, file), text.replace(from, to));
  });
}

describe("a policy that proves nothing turns this suite red", () => {
  test("an unknown function", async () => {
    const complaints = await provePolicy(binary, rewritten("contains(", "holds("));
    expect(complaints.join("\n")).toContain("unknown function: holds");
  });

  test("an unknown field", async () => {
    const proof = provePolicy(binary, rewritten("identifier: metadata.namespace", "identify: x"));
    await expect(proof).rejects.toThrow(/gave no report .*\n.*identify/s);
  });

  test("no fail/", async () => {
    const folder = damaged((path) => rmSync(join(path, "fail"), { recursive: true }));
    expect(await provePolicy(binary, folder)).toEqual([
      "fail/ has no document",
      "no file in fail/ breaks known-criticality",
      "no file in fail/ breaks dedicated-when-critical",
    ]);
  });

  test("no pass/", async () => {
    const folder = damaged((path) => rmSync(join(path, "pass"), { recursive: true }));
    expect(await provePolicy(binary, folder)).toContain("pass/ has no document");
  });

  test("a rule that matches nothing", async () => {
    const complaints = await provePolicy(binary, rewritten("TenantCluster }] }", "Tenant }] }"));
    expect(complaints).toContain(
      "fail/known-criticality.yaml#0 breaks [], not [known-criticality]",
    );
  });

  test("an assertion that holds for everything", async () => {
    const complaints = await provePolicy(binary, rewritten("contains($own, @)", "@ != 'none'"));
    expect(complaints).toContain(
      "fail/dedicated-when-critical.yaml#0 breaks [], not [dedicated-when-critical]",
    );
  });

  test("a card that judges another kind", async () => {
    const complaints = await provePolicy(
      binary,
      rewritten("[TenantCluster]", "[Tenant]", "card.yaml"),
    );
    expect(complaints).toContain(
      "pass/ordinary-shared.yaml: the card does not judge TenantCluster",
    );
  });

  test("a message about a field that is not there", async () => {
    const complaints = await provePolicy(
      binary,
      rewritten("{{ metadata.namespace }}", "{{ spec.x }}"),
    );
    expect(complaints.join("\n")).toContain("the message names a field that is not there");
  });
});

describe("the gate as the command line calls it", () => {
  const policies = readdirSync(ROOT).map((name) => ({
    name,
    text: readFileSync(join(ROOT, name, `${name}.yaml`), "utf8"),
    card: parse(readFileSync(join(ROOT, name, "card.yaml"), "utf8")) as PolicyCard,
  }));
  const tenant = (email: string) => ({
    stage: "input" as const,
    origin: { file: "jurisdictions/eu/tenants/acme-bank.yaml", pointer: "" },
    object: {
      kind: "Tenant",
      metadata: { name: "acme-bank" },
      spec: { owner: { team: "payments-platform", email } },
    },
  });
  const file = "apps/eu/tenants/acme-bank/payments/host/manifests.yaml";
  const output = (object: Record<string, never> | object) => ({
    stage: "output" as const,
    origin: { file, pointer: "" },
    object: object as never,
  });
  const tenantCluster = (country: string) =>
    output({
      kind: "TenantCluster",
      metadata: { name: "payments", namespace: "vc-acme-bank--payments" },
      spec: {
        jurisdiction: "eu",
        criticality: "ordinary",
        places: [{ role: "registry", entry: "registry", country }],
      },
    });
  const jurisdiction = output({
    kind: "Jurisdiction",
    metadata: { name: "eu" },
    spec: { members: ["DE"] },
  });

  const wanted = (...names: readonly string[]) =>
    policies.filter(({ name }) => names.includes(name));

  test("a person's mailbox is found at its line, with what to do", async () => {
    const report = await judgeBuildPolicies({
      binary,
      policies: wanted("require-role-mailbox"),
      documents: [tenant("ada.moreau@acme-bank.example")],
    });
    expect(report).toMatchObject({ policies: 1, documents: 1, verdicts: 1 });
    expect(report.findings).toHaveLength(1);
    expect(report.findings[0]).toMatchObject({
      definition: { code: "require-role-mailbox", basis: "house" },
      origin: { file: "jurisdictions/eu/tenants/acme-bank.yaml", pointer: "/spec/owner/email" },
      message:
        'owner.email "ada.moreau@acme-bank.example" does not say that it is a mailbox ' +
        'of team "payments-platform"',
      hint: expect.stringContaining("spec.owner.email"),
    });
  });

  test.each([
    ["DE", []],
    [
      "US",
      [
        "places of this tenant cluster lie in no member country of its jurisdiction: " +
          '"registry registry in US"',
      ],
    ],
  ])("a place in %s", async (country, messages) => {
    const { findings } = await judgeBuildPolicies({
      binary,
      policies: wanted("require-places-inside"),
      documents: [jurisdiction, tenantCluster(country)],
    });
    expect(findings.map(({ message }) => message)).toEqual(messages);
    for (const { origin } of findings) expect(origin).toEqual({ file, pointer: "" });
  });

  test("one policy that cannot be loaded among several is named", async () => {
    const [mailbox] = wanted("require-role-mailbox");
    const broken = { ...mailbox!, name: "require-broken", text: "kind: ValidatingPolicy" };
    const report = judgeBuildPolicies({
      binary,
      policies: [mailbox!, broken],
      documents: [tenant("security@acme-bank.example")],
    });
    await expect(report).rejects.toThrow("kyverno-json gave no report with require-broken (exit");
  });
});
