import type { JsonObject } from "@bailiwick/model/json-value";
import { describe, expect, test } from "vitest";
import { tryAdmission } from "../../../tools/engines/src/kyverno.ts";
import type { AdmissionTrial } from "../../../tools/engines/src/kyverno-trial.ts";
import { printing, standIn } from "./stand-in.ts";

const spec: JsonObject = { matchConstraints: { resourceRules: [{ resources: ["pods"] }] } };
const policy = (kind: string, more: JsonObject = spec): JsonObject => ({
  kind,
  metadata: { name: "require-x" },
  spec: more,
});
const kyverno = policy("ValidatingPolicy");
const native = policy("ValidatingAdmissionPolicy");
const binding = policy("ValidatingAdmissionPolicyBinding", { policyName: "require-x" });
const pod = (name: string): JsonObject => ({ kind: "Pod", metadata: { name, namespace: "a" } });

const trial: AdmissionTrial = {
  policies: [kyverno, native, binding],
  resources: [pod("one")],
  namespaces: [{ kind: "Namespace", metadata: { name: "a" } }],
  owed: [{ policy: "require-x", resource: 0 }],
  username: "system:serviceaccount:a:syncer",
};

const result = (source: string, outcome: string, name = "one") => ({
  source,
  policy: "require-x",
  result: outcome,
  message: "because",
  resources: [{ kind: "Pod", namespace: "a", name }],
});
const both = [
  result("KyvernoValidatingPolicy", "pass"),
  result("ValidatingAdmissionPolicy", "fail"),
];
const saying = (results: readonly unknown[]) => printing(JSON.stringify({ results }));

test("verdicts come in order of resource, policy and form", async () => {
  expect(await tryAdmission(saying(both.toReversed()), trial)).toEqual([
    { policy: "require-x", resource: 0, form: "kyverno", outcome: "pass", message: "" },
    { policy: "require-x", resource: 0, form: "native", outcome: "fail", message: "because" },
  ]);
});

describe("an answer that proves nothing is refused, whatever the exit code", () => {
  test.each([
    ["nothing at all", [], /no verdict of ValidatingPolicy require-x on Pod\/a\/one/],
    ["one form only", both.slice(0, 1), /no verdict of ValidatingAdmissionPolicy require-x/],
    ["a skip", [both[0], result("ValidatingAdmissionPolicy", "skip")], /no verdict of Validating/],
    ["an error", [...both.slice(0, 1), result("ValidatingAdmissionPolicy", "error")], /because/],
    ["a policy that was not given", [{ ...both[0], policy: "other" }], /other, which it was not/],
    ["a source that is not known", [result("KyvernoPolicy", "pass")], /which it was not given/],
    ["another resource", [result("KyvernoValidatingPolicy", "pass", "two")], /which is not there/],
    ["no resource", [{ ...both[0], resources: [] }], /names no resource/],
    ["two verdicts", [both[0], both[0]], /two verdicts/],
    ["a text for a result", ["pass"], /no mapping/],
  ])("%s", async (_what, results, words) => {
    await expect(tryAdmission(saying(results), trial)).rejects.toThrow(words);
  });

  test.each([
    ["", /no report \(exit code 0\)\n {2}\(it prints nothing when no policy/],
    ["{}", /a report without results/],
    ["Applying 0 policy rule(s)", /no report .*\n {2}Applying 0 policy/s],
  ])("the report %j", async (report, words) => {
    await expect(tryAdmission(printing(report), trial)).rejects.toThrow(words);
  });

  test("a program that is not there", async () => {
    await expect(tryAdmission("/nowhere/kyverno", trial)).rejects.toThrow(/could not be started/);
  });
});

describe("a question that proves nothing is not asked", () => {
  test.each<[string, Partial<AdmissionTrial>, RegExp]>([
    ["no policies", { policies: [] }, /no policies/],
    ["no resources", { resources: [] }, /no resources/],
    ["a policy without a sample", { owed: [] }, /require-x, which owes no verdict/],
    [
      "a debt of a policy that is not there",
      { owed: [...trial.owed, { policy: "y", resource: 0 }] },
      /about y/,
    ],
    ["an unbound native policy", { policies: [native] }, /0 bindings/],
    ["a binding of nothing", { policies: [kyverno, binding] }, /a binding of policy require-x/],
    ["another kind", { policies: [policy("ClusterPolicy")] }, /a ClusterPolicy/],
    ["a native policy on UPDATE", { operation: "UPDATE" }, /a ValidatingAdmissionPolicy,/],
    ["twins", { resources: [pod("one"), pod("one")] }, /two resources Pod\/a\/one/],
    ["an unknown namespace", { namespaces: [] }, /Pod\/a\/one without its Namespace/],
  ])("%s", async (_what, change, words) => {
    const asked = tryAdmission(saying(both), { ...trial, ...change });
    await expect(asked).rejects.toThrow(words);
  });
});

test("the CLI is shown the user, the namespaces, and bindings no wider than their policy", async () => {
  const script = `#!${process.execPath}
const { readFileSync } = require("node:fs");
const read = (file) => JSON.parse(readFileSync(file, "utf8"));
console.error(JSON.stringify({
  arguments: process.argv.slice(2),
  binding: read("policies/2.yaml").spec,
  user: read("user.yaml").userInfo,
  values: read("values.yaml"),
  cluster: require("node:fs").existsSync(process.env.KUBECONFIG),
}));
`;
  const binary = standIn("kyverno.cjs", script);
  const message = await tryAdmission(binary, trial).catch((error: Error) => error.message);
  expect(JSON.parse(String(message).split("\n")[1] ?? "")).toMatchObject({
    arguments: expect.arrayContaining(["apply", "--policy-report", "--userinfo"]),
    binding: {
      matchResources: { resourceRules: [{ resources: ["pods"] }] },
      policyName: "require-x",
    },
    user: { username: "system:serviceaccount:a:syncer" },
    values: { globalValues: { "request.operation": "CREATE" }, namespaces: trial.namespaces },
    cluster: false,
  });
});
