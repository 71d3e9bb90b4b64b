import { attackLibrary } from "../../policies/attack/attack-library.ts";
import { type Column, columns } from "../../policies/attack/column.ts";
import { requestsOn } from "../../policies/attack/requests-on.ts";
import { type ApiObject, accepted } from "../control-plane/api-answer.ts";
import type { ControlPlane } from "../control-plane/control-plane.ts";
import { deniedBy } from "../control-plane/denied-by.ts";
import { plant } from "../control-plane/plant.ts";
import { until } from "../control-plane/until.ts";
import type { Step } from "../ground.ts";
import type { Attempt } from "../report/attempt.ts";
import { deliveredCluster } from "../worlds/declared-cluster.ts";

/** Attacks of the library, each with the one policy that stands in its way. */
const HELD_BY_ONE = [
  ["escape node-name", "disallow-node-name"],
  ["escape claim-of-another-class", "restrict-storage-classes"],
  ["escape service-load-balancer", "restrict-service-exposure"],
  ["escape label-of-the-control-plane", "protect-reserved-labels"],
] as const;

/**
 * A suite that stays green without its policies proves nothing. So a policy is taken away, the
 * attack that it denied is tried until it gets through, and the policy is put back.
 */
export const eachPolicyCounts: Step = {
  name: "each-policy-counts",
  needs: ["policies-in-force"],
  run: async ({ eu, uk }) => [...(await takeAway(eu)), ...(await takeAway(uk))],
};

async function takeAway(host: ControlPlane): Promise<readonly Attempt[]> {
  const cluster = deliveredCluster(host.jurisdiction);
  const all = columns();
  const column = all.find(({ name }) => name === `${host.jurisdiction}/${cluster}`);
  if (!column) throw new Error(`nothing is emitted for ${host.jurisdiction}/${cluster}`);
  const requests = requestsOn(column, all, attackLibrary());
  const namespace = await room(host, cluster);
  const attempts: Attempt[] = [];
  for (const [row, policy] of HELD_BY_ONE) {
    const object = requests.find((each) => each.row === row)?.object as ApiObject | undefined;
    if (!object) throw new Error(`the library has no ${row}`);
    const placed = { ...object, metadata: { ...object.metadata, namespace } };
    attempts.push(await without(host, column, policy, row.replace("escape ", ""), placed));
  }
  await host.delivery.remove({
    apiVersion: "v1",
    kind: "Namespace",
    metadata: { name: namespace },
  });
  return attempts;
}

/** A namespace that the policies are bound to, and where nothing else forbids anything. */
async function room({ jurisdiction, admin, delivery }: ControlPlane, cluster: string) {
  const name = "vc-nobody--proof";
  const labels = {
    "bailiwick.dev/jurisdiction": jurisdiction,
    "bailiwick.dev/control-plane-cluster": cluster,
    "bailiwick.dev/tenant": "nobody",
  };
  await plant(delivery, [{ apiVersion: "v1", kind: "Namespace", metadata: { name, labels } }]);
  const account = { apiVersion: "v1", kind: "ServiceAccount" };
  await until("the default account of a namespace", async () => {
    return (await admin.get({ ...account, metadata: { name: "default", namespace: name } }))
      .accepted;
  });
  return name;
}

async function without(
  { admin, delivery, jurisdiction }: ControlPlane,
  { policies }: Column,
  policy: string,
  name: string,
  attack: ApiObject,
): Promise<Attempt> {
  const binding = policies
    .map((object) => object as unknown as ApiObject)
    .find(({ kind, metadata }) => kind === BINDING && metadata.name === `bailiwick-${policy}`);
  if (!binding) throw new Error(`${policy} is not bound in ${jurisdiction}`);
  const judge = async () => deniedBy(await admin.create(attack, { dryRun: true }));
  const row = { attempt: `${name} ${WHILE}`, level: `${jurisdiction} host`, policy };
  const before = await judge();
  if (before !== policy) {
    const verdict = before === "" ? "got through before" : `denied by ${before}`;
    return { ...row, verdict, passed: false };
  }
  await accepted(delivery.remove(binding));
  const through = await until(`${name} to get through`, async () => (await judge()) === "", 60)
    .then(() => true)
    .catch(() => false);
  await plant(delivery, [binding]);
  await until(`${name} to be denied again`, async () => (await judge()) === policy);
  return { ...row, verdict: through ? "denied, then through" : "held by another", passed: through };
}

const WHILE = "while its policy is taken away";
const BINDING = "ValidatingAdmissionPolicyBinding";
