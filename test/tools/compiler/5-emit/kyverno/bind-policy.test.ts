import { InternalError } from "@bailiwick/model/internal-error";
import type { PolicyBinding } from "@bailiwick/model/kinds/policy-card";
import { expect, test } from "vitest";
import { bindPolicy } from "../../../../../tools/compiler/src/5-emit/kyverno/bind-policy.ts";
import type { PolicyFacts } from "../../../../../tools/compiler/src/5-emit/kyverno/policy-facts.ts";
import type { AdmissionPolicy } from "../../../../../tools/compiler/src/handoff/catalog.ts";

const NAME: PolicyBinding = {
  policy: "/spec/variables/0/expression",
  from: "jurisdiction.name",
  as: "cel-string",
};
const REGISTRIES: PolicyBinding = {
  policy: "/spec/variables/1/expression",
  from: "jurisdiction.registries",
  as: "cel-string-list",
};

const variable = (name: string, expression: string) => ({ name, expression });
const object = {
  metadata: { name: "restrict-images", labels: { kept: "yes" } },
  spec: { variables: [variable("jurisdiction", "''"), variable("registries", "[]")] },
};

function policy(...bind: PolicyBinding[]): AdmissionPolicy {
  const admission = { levels: ["host" as const], bind };
  const spec = { title: "Title", why: "reason", basis: "house" as const, admission };
  const metadata = { name: "restrict-images" };
  const card = { apiVersion: "bailiwick.dev/v1" as const, kind: "PolicyCard" as const };
  return { name: metadata.name, file: "x.yaml", card: { ...card, metadata, spec }, object };
}

test("facts stand as CEL literals where the card says, and the name is ours", () => {
  const before = structuredClone(object);
  const facts = { "jurisdiction.name": "o'land\\", "jurisdiction.registries": ["r.example", "'"] };
  expect(bindPolicy(policy(NAME, REGISTRIES), facts)).toEqual({
    metadata: { name: "bailiwick-restrict-images", labels: { kept: "yes" } },
    spec: {
      variables: [
        variable("jurisdiction", String.raw`'o\'land\\'`),
        variable("registries", String.raw`['r.example', '\'']`),
      ],
    },
  });
  expect(object).toEqual(before);
});

test("a list of nothing is a fact: nothing is allowed", () => {
  const bound = bindPolicy(policy(REGISTRIES), { "jurisdiction.registries": [] });
  expect(bound.spec).toEqual(object.spec);
});

test.each<[string, PolicyBinding, PolicyFacts]>([
  ["a place that is not there", { ...NAME, policy: "/spec/variables/9/expression" }, eu("eu")],
  ["a fact that the level does not have", REGISTRIES, eu("eu")],
  ["an empty text, which means bound to nothing", NAME, eu("")],
  ["a list as a text", { ...REGISTRIES, as: "cel-string" }, { "jurisdiction.registries": [] }],
  ["a text as a list", { ...NAME, as: "cel-string-list" }, eu("eu")],
])("%s is our mistake", (_what, binding, facts) => {
  expect(() => bindPolicy(policy(binding), facts)).toThrow(InternalError);
});

function eu(name: string): PolicyFacts {
  return { "jurisdiction.name": name };
}
