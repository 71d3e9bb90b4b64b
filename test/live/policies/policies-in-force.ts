import type { ApiObject } from "../control-plane/api-answer.ts";
import type { ControlPlane } from "../control-plane/control-plane.ts";
import { plant } from "../control-plane/plant.ts";
import { until } from "../control-plane/until.ts";
import type { Step } from "../ground.ts";
import type { Attempt } from "../report/attempt.ts";
import { deliveredCluster } from "../worlds/declared-cluster.ts";
import { readApps } from "../worlds/read-apps.ts";
import { unsoundExpressions } from "./unsound-expressions.ts";
import { untilEnforced } from "./until-enforced.ts";

const POLICY = "ValidatingAdmissionPolicy";
const BINDING = "ValidatingAdmissionPolicyBinding";

/** The emitted native policies of both jurisdictions are applied by the delivery account. */
export const policiesInForce: Step = {
  name: "policies-in-force",
  run: async ({ apps, eu, uk }) => [...(await enforce(apps, eu)), ...(await enforce(apps, uk))],
};

async function enforce(apps: string, host: ControlPlane): Promise<readonly Attempt[]> {
  const folder = `${host.jurisdiction}/control-plane-clusters/${deliveredCluster(host.jurisdiction)}`;
  const objects = readApps(apps, folder).map(({ object }) => object);
  const policies = objects.filter(({ kind }) => kind === POLICY);
  const bindings = objects.filter(({ kind }) => kind === BINDING);
  await plant(host.delivery, [...policies, ...bindings]);
  const judged = await until(`${policies.length} policies to be type-checked`, async () => {
    const found = await host.admin.list({ ...referenceTo(policies), metadata: {} });
    return found.every(isChecked) && found;
  });
  await untilEnforced(host.admin);
  return [
    ...judged.map((policy) => inForce(policy, bindings, host.jurisdiction)),
    ...bindings.flatMap((binding) => empty(binding, policies, host.jurisdiction)),
  ];
}

/** A policy that is not bound judges nothing; one whose expressions are unsound judges wrongly. */
function inForce(policy: ApiObject, bindings: readonly ApiObject[], jurisdiction: string): Attempt {
  const { name } = policy.metadata;
  const complaints = unsoundExpressions(policy);
  const bound = bindings.some(({ spec }) => spec.policyName === name);
  return {
    attempt: "policy is bound, and the API server's type checker agrees",
    level: `${jurisdiction} host`,
    verdict: bound ? complaints.join("; ") || "in force" : "not bound",
    policy: name.replace(/^bailiwick-/, ""),
    passed: bound && complaints.length === 0,
  };
}

/** A binding whose policy is gone binds nothing, and the API server does not mind. */
function empty(binding: ApiObject, policies: readonly ApiObject[], jurisdiction: string) {
  const { policyName } = binding.spec;
  if (policies.some(({ metadata }) => metadata.name === policyName)) return [];
  const attempt = "a binding has its policy";
  const policy = policyName.replace(/^bailiwick-/, "");
  return [{ attempt, level: `${jurisdiction} host`, verdict: "no policy", policy, passed: false }];
}

function isChecked({ metadata, status }: ApiObject): boolean {
  return status?.observedGeneration === metadata.generation;
}

function referenceTo([first]: readonly ApiObject[]) {
  return { apiVersion: first?.apiVersion ?? "", kind: POLICY };
}
