import type { PolicyCard } from "@bailiwick/model/kinds/policy-card";
import { describe, expect, test } from "vitest";
import {
  type BuildPolicy,
  type JudgedDocument,
  type JudgeReport,
  judgeBuildPolicies,
} from "../../../tools/engines/src/engine.ts";
import { EngineError } from "../../../tools/engines/src/engine-error.ts";
import { answering, printing } from "./stand-in.ts";

/** JavaScript of a rule that fails with `message` at `field` where `when` holds. */
const failing = (when: string, message: string, field: string) =>
  `[{ rule: { name: "role-mailbox" }, violations: ${when}
    ? [{ message: ${message}, errors: [{ field: ${JSON.stringify(field)}, value: false }] }]
    : undefined }]`;

const PASSED = `[{ rule: { name: "role-mailbox" } }]`;

const card = (
  name: string,
  build: { stage: "input" | "output" | "bundle"; judges: string[] },
): PolicyCard => ({
  apiVersion: "bailiwick.dev/v1",
  kind: "PolicyCard",
  metadata: { name },
  spec: { title: "Title", why: "reason", basis: "house", fix: "do this", build },
});

const policy = (build = { stage: "input" as const, judges: ["Tenant"] }): BuildPolicy => ({
  name: "require-role-mailbox",
  text: "kind: ValidatingPolicy",
  card: card("require-role-mailbox", build),
});

const tenant = (name: string): JudgedDocument => ({
  stage: "input",
  origin: { file: `jurisdictions/eu/tenants/${name}.yaml`, pointer: "" },
  object: { kind: "Tenant", metadata: { name }, spec: { owner: { email: `x@${name}.example` } } },
});

function judge(
  binary: string,
  documents: readonly JudgedDocument[] = [tenant("acme"), tenant("globex")],
  policies: readonly BuildPolicy[] = [policy()],
): Promise<JudgeReport> {
  return judgeBuildPolicies({ binary, documents, policies });
}

async function refusal(report: Promise<JudgeReport>): Promise<string> {
  const error = await report.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  expect(error).toBeInstanceOf(EngineError);
  return (error as EngineError).message;
}

describe("an engine that proves nothing is refused, though its exit code is 0", () => {
  test("a report on nothing", async () => {
    expect(await refusal(judge(printing("[]")))).toBe(
      "kyverno-json gave a report on 0 documents for a payload of 2; nothing was judged",
    );
  });

  test("no list at all", async () => {
    expect(await refusal(judge(printing("null")))).toContain("a report that is no list: null");
  });

  test("garbage", async () => {
    const message = await refusal(judge(printing("everything is fine")));
    expect(message).toContain("gave no report with require-role-mailbox (exit code 0)");
    expect(message).toContain("everything is fine");
  });

  test("silence", async () => {
    expect(await refusal(judge(printing("")))).toContain("(it printed nothing)");
  });

  test("a program that is not there", async () => {
    expect(await refusal(judge("/nowhere/kyverno-json"))).toMatch(/could not be started\n.*ENOENT/);
  });

  test("an error as verdict", async () => {
    const binary = answering(`[{ rule: { name: "role-mailbox" }, error: "types differ" }]`);
    expect(await refusal(judge(binary))).toBe(
      "policy require-role-mailbox, rule role-mailbox could not judge Tenant acme of " +
        "jurisdictions/eu/tenants/acme.yaml\n  types differ",
    );
  });

  test("a pair without a verdict", async () => {
    const binary = answering(`index === 1 ? undefined : ${PASSED}`);
    expect(await refusal(judge(binary))).toContain(
      "policy require-role-mailbox gave no verdict on Tenant globex of " +
        "jurisdictions/eu/tenants/globex.yaml",
    );
  });

  test("verdicts of a policy that was not asked", async () => {
    expect(await refusal(judge(answering(PASSED, "another-policy")))).toContain(
      "a report on [another-policy] instead of [require-role-mailbox]",
    );
  });

  test("no policies", async () => {
    expect(await refusal(judge(answering(PASSED), undefined, []))).toContain("no build policies");
  });

  test("no documents", async () => {
    expect(await refusal(judge(answering(PASSED), []))).toContain("no documents");
  });

  test("no documents of a stage that a policy waits for", async () => {
    const outputs = policy({ stage: "output" as never, judges: ["AppProject"] });
    expect(await refusal(judge(answering(PASSED), undefined, [outputs]))).toBe(
      "no documents of stage output: require-role-mailbox cannot judge any",
    );
  });
});

describe("what the report becomes", () => {
  test("verdicts are counted", async () => {
    expect(await judge(answering(PASSED))).toEqual({
      findings: [],
      policies: 1,
      documents: 2,
      verdicts: 2,
    });
  });

  test("a violation is a finding at the place that the policy speaks of", async () => {
    const field = "all[0].check.spec.owner.email.(x)";
    const binary = answering(failing("index === 1", '"not a role"', field));
    const { findings } = await judge(binary);
    expect(findings).toEqual([
      {
        definition: {
          code: "require-role-mailbox",
          severity: "error",
          summary: "Title",
          why: "reason",
          basis: "house",
          waivable: true,
        },
        origin: { file: "jurisdictions/eu/tenants/globex.yaml", pointer: "/spec/owner/email" },
        message: "not a role",
        hint: "do this",
      },
    ]);
  });

  test("a kind that no document has is a finding at the card", async () => {
    const idle = policy({ stage: "input", judges: ["Tennant"] });
    const { findings, policies } = await judge(answering(PASSED), undefined, [idle]);
    expect(policies).toBe(0);
    expect(
      findings.map(({ definition, origin, message }) => [definition.code, origin, message]),
    ).toEqual([
      [
        "policy-judged-nothing",
        { file: "policies/build/require-role-mailbox/card.yaml", pointer: "/spec/build/judges" },
        'policy require-role-mailbox judged nothing: no document of stage input is a "Tennant"',
      ],
    ]);
  });

  test("documents of other kinds are not shown", async () => {
    const jurisdiction: JudgedDocument = {
      stage: "input",
      origin: { file: "jurisdictions/eu/jurisdiction.yaml", pointer: "" },
      object: { kind: "Jurisdiction" },
    };
    const binary = answering(`resource.kind === "Tenant" ? ${PASSED} : undefined`);
    expect((await judge(binary, [jurisdiction, tenant("acme")])).documents).toBe(1);
  });

  test("1,001 documents are two processes and keep their places", async () => {
    const many = Array.from({ length: 1_001 }, (_, index) => tenant(`t${index}`));
    const last = 'resource.metadata.name === "t1000"';
    const words = 'payload.length + " in this process"';
    const binary = answering(failing(last, words, "all[0].check.kind"));
    const { findings, verdicts } = await judge(binary, many);
    expect(verdicts).toBe(1_001);
    expect(findings.map(({ origin, message }) => [origin.file, message])).toEqual([
      ["jurisdictions/eu/tenants/t1000.yaml", "1 in this process"],
    ]);
  });
});
