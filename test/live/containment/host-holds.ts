import type { ApiClient } from "../control-plane/api-client.ts";
import { forEach } from "../control-plane/for-each.ts";
import type { Ground, Step } from "../ground.ts";
import { untilEnforced } from "../policies/until-enforced.ts";
import type { Attempt } from "../report/attempt.ts";
import { attemptsOn, type Trial } from "./attempts-on.ts";
import { prepareHost } from "./prepare-host.ts";
import { sideDoors } from "./side-doors.ts";
import { trialOf } from "./trial-of.ts";

/**
 * The whole attack library against the real API server of the control plane cluster, with the
 * emitted ValidatingAdmissionPolicies in force, compared with what the Kyverno CLI says.
 */
export const hostHolds: Step = {
  name: "containment-host",
  run: async (ground: Ground): Promise<readonly Attempt[]> => {
    const { kyverno } = await ground.engines(["kyverno"]);
    const trial = await trialOf("eu/eu-fra-1", kyverno);
    const { admin } = ground.eu;
    await prepareHost(ground.eu, ground.apps, trial);
    await untilEnforced(admin);
    const attempts = await attemptsOn(admin, trial);
    const alone = await withoutPodSecurity(admin, trial, attempts);
    return [...attempts, ...alone, ...(await sideDoors(admin, trial))];
  },
};

/** What Pod Security denied is tried again without it: the policies have to hold alone. */
async function withoutPodSecurity(
  admin: ApiClient,
  trial: Trial,
  attempts: readonly Attempt[],
): Promise<readonly Attempt[]> {
  const shadowed = attempts.filter(({ policy }) => policy === "pod security");
  const rows = shadowed.map(({ attempt }) => attempt);
  const requests = trial.requests.filter(({ row }) => rows.includes(row));
  const names = [...new Set(requests.map(({ object }) => object.metadata.namespace ?? ""))];
  const enforce = (level: string) =>
    forEach(names, (name) => {
      const labels = { "pod-security.kubernetes.io/enforce": level };
      const namespace = { apiVersion: "v1", kind: "Namespace", metadata: { name } };
      return admin.patch(namespace, { metadata: { labels } });
    });
  await enforce("privileged");
  const alone = await attemptsOn(admin, trial, requests);
  await enforce("restricted");
  return alone.map((each) => ({ ...each, level: `${each.level}, no pod security` }));
}
