import type { ApiClient } from "../control-plane/api-client.ts";
import type { Ground, Step } from "../ground.ts";
import { untilEnforced } from "../policies/until-enforced.ts";
import type { Attempt } from "../report/attempt.ts";
import { attemptsOn, type Trial } from "./attempts-on.ts";
import { enforcePodSecurity } from "./enforce-pod-security.ts";
import { prepareHost } from "./prepare-host.ts";
import { sideDoors } from "./side-doors.ts";
import { trialOf } from "./trial-of.ts";

/**
 * The whole attack library against the real API server of the control plane cluster, with the
 * emitted ValidatingAdmissionPolicies in force, compared with what the Kyverno CLI says.
 */
export const hostHolds: Step = {
  name: "containment-host",
  engines: ["kyverno"],
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
  await enforcePodSecurity(admin, requests, "privileged");
  const alone = await attemptsOn(admin, trial, requests);
  await enforcePodSecurity(admin, requests, "restricted");
  return alone.map((each) => ({ ...each, level: `${each.level}, no pod security` }));
}
