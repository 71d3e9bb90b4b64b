import type { ApiObject } from "../control-plane/api-answer.ts";
import type { ControlPlane } from "../control-plane/control-plane.ts";
import { plant } from "../control-plane/plant.ts";
import { until } from "../control-plane/until.ts";
import type { Step } from "../ground.ts";
import type { Attempt } from "../report/attempt.ts";
import { deliveredCluster } from "../worlds/declared-cluster.ts";
import { readApps } from "../worlds/read-apps.ts";
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
  return judged.map((policy) => typed(policy, bindings, host.jurisdiction));
}

/** What the API server's own type checker says of a policy's expressions. */
function typed(policy: ApiObject, bindings: readonly ApiObject[], jurisdiction: string): Attempt {
  const { name } = policy.metadata;
  const warnings: { warning: string }[] = policy.status.typeChecking?.expressionWarnings ?? [];
  const bound = bindings.some(({ spec }) => spec.policyName === name);
  const said = warnings.map(({ warning }) => warning.split("\n")[0]).join("; ");
  return {
    attempt: `${name} is bound and its expressions are sound`,
    level: `${jurisdiction} host`,
    verdict: [bound ? "bound" : "not bound", said || "no warnings"].join(", "),
    policy: name.replace(/^bailiwick-/, ""),
    passed: bound && warnings.length === 0,
  };
}

function isChecked({ metadata, status }: ApiObject): boolean {
  return status?.observedGeneration === metadata.generation;
}

function referenceTo([first]: readonly ApiObject[]) {
  return { apiVersion: first?.apiVersion ?? "", kind: POLICY };
}
