import { accepted } from "../control-plane/api-answer.ts";
import type { ControlPlane } from "../control-plane/control-plane.ts";
import type { ObjectReference } from "../control-plane/resource-paths.ts";
import type { Attempt } from "../report/attempt.ts";
import { eventually } from "./eventually.ts";

/** Seconds in which Argo CD has to take an edit back; it watches, and does not wait for a poll. */
const PATIENCE = 180;

/** An administrator changes what was delivered, by hand: once a guard, once a limit. */
export async function handEdits(plane: ControlPlane): Promise<readonly Attempt[]> {
  return [await guardDeleted(plane), await quotaRaised(plane)];
}

async function guardDeleted({ admin, jurisdiction }: ControlPlane): Promise<Attempt> {
  const binding: ObjectReference = {
    apiVersion: "admissionregistration.k8s.io/v1",
    kind: "ValidatingAdmissionPolicyBinding",
    metadata: { name: "bailiwick-disallow-node-name" },
  };
  const before = (await accepted(admin.get(binding))).body.metadata.uid;
  await accepted(admin.remove(binding));
  const attempt = "an administrator deletes the binding of a policy";
  return takenBack(attempt, jurisdiction, async () => {
    const { accepted: there, body } = await admin.get(binding);
    return there && body.metadata.uid !== before;
  });
}

async function quotaRaised({ admin, jurisdiction }: ControlPlane): Promise<Attempt> {
  const kind = { apiVersion: "v1", kind: "ResourceQuota", metadata: {} };
  const [quota] = (await admin.list(kind)).filter(
    ({ metadata, spec }) =>
      metadata.namespace?.startsWith("vc-") && spec.hard["count/pods"] !== undefined,
  );
  if (!quota) throw new Error(`no quota was delivered to ${jurisdiction}`);
  const before = quota.spec.hard["count/pods"];
  await accepted(admin.patch(quota, { spec: { hard: { "count/pods": "100000" } } }));
  return takenBack("an administrator raises a tenant's quota", jurisdiction, async () => {
    return (await accepted(admin.get(quota))).body.spec.hard["count/pods"] === before;
  });
}

async function takenBack(
  attempt: string,
  jurisdiction: string,
  isBack: () => Promise<boolean>,
): Promise<Attempt> {
  const start = performance.now();
  const back = await eventually(PATIENCE, async () => (await isBack()) || undefined);
  const seconds = Math.ceil((performance.now() - start) / 1_000);
  return {
    attempt,
    level: `${jurisdiction} host`,
    verdict: back ? `put back in ${seconds} s` : `stays, after ${PATIENCE} s`,
    policy: "selfHeal",
    passed: back === true,
  };
}
