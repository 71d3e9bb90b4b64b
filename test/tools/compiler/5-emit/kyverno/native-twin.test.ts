import { InternalError } from "@bailiwick/model/internal-error";
import type { JsonObject } from "@bailiwick/model/json-value";
import { expect, test } from "vitest";
import { nativeTwin } from "../../../../../tools/compiler/src/5-emit/kyverno/native-twin.ts";

const namespaceSelector = { matchExpressions: [{ key: "bailiwick.dev/x", operator: "Exists" }] };
const resourceRules = [
  { apiGroups: [""], apiVersions: ["v1"], operations: ["CREATE"], resources: ["pods"] },
];
const said = {
  failurePolicy: "Fail",
  variables: [{ name: "jurisdiction", expression: "'eu'" }],
  validations: [{ expression: "variables.jurisdiction != ''", message: "unbound" }],
};
const bound: JsonObject = {
  apiVersion: "policies.kyverno.io/v1",
  kind: "ValidatingPolicy",
  metadata: { name: "bailiwick-require-x" },
  spec: {
    ...said,
    validationActions: ["Deny"],
    autogen: { podControllers: { controllers: [] } },
    evaluation: { background: { enabled: false } },
    matchConstraints: { matchPolicy: "Equivalent", namespaceSelector, resourceRules },
  },
};

test("on the host the binding selects the namespaces and denies", () => {
  const metadata = { name: "bailiwick-require-x" };
  const apiVersion = "admissionregistration.k8s.io/v1";
  expect(nativeTwin(bound, "host")).toEqual([
    {
      apiVersion,
      kind: "ValidatingAdmissionPolicy",
      metadata,
      spec: { ...said, matchConstraints: { matchPolicy: "Equivalent", resourceRules } },
    },
    {
      apiVersion,
      kind: "ValidatingAdmissionPolicyBinding",
      metadata,
      spec: {
        matchResources: { namespaceSelector },
        policyName: "bailiwick-require-x",
        validationActions: ["Deny"],
      },
    },
  ]);
});

test("inside a tenant cluster every namespace is meant", () => {
  const [hostPolicy] = nativeTwin(bound, "host");
  const [policy, binding] = nativeTwin(bound, "tenant");
  expect(policy).toEqual(hostPolicy);
  expect(binding?.spec).toEqual({
    policyName: "bailiwick-require-x",
    validationActions: ["Deny"],
  });
});

test.each([
  ["a field that the API server cannot be told", { auditAnnotations: [] }],
  ["nothing that it matches", { matchConstraints: "pods" }],
  ["validations that do not fit the schema", { validations: [{ expression: 1 }] }],
])("%s is our mistake", (_what, change) => {
  const damaged = { ...bound, spec: { ...(bound.spec as JsonObject), ...change } };
  expect(() => nativeTwin(damaged, "host")).toThrow(InternalError);
});
