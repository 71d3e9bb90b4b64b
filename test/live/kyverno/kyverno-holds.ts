import { deniers } from "../../policies/attack/matrix.ts";
import type { Judged } from "../../policies/attack/try-column.ts";
import { attemptsOn, type Trial } from "../containment/attempts-on.ts";
import { enforcePodSecurity } from "../containment/enforce-pod-security.ts";
import { prepareHost } from "../containment/prepare-host.ts";
import { trialOf } from "../containment/trial-of.ts";
import type { ApiObject } from "../control-plane/api-answer.ts";
import type { ControlPlane } from "../control-plane/control-plane.ts";
import { plant } from "../control-plane/plant.ts";
import { until } from "../control-plane/until.ts";
import type { Ground, Step } from "../ground.ts";
import { untilEnforced } from "../policies/until-enforced.ts";
import type { Attempt } from "../report/attempt.ts";
import { startKyverno } from "./start-kyverno.ts";

/**
 * Kyverno alone: its real admission controller with the emitted policies, while the bindings of the
 * native ones are taken away. What its command line denies, it has to deny, and nothing else.
 */
export const kyvernoHolds: Step = {
  name: "containment-kyverno",
  needs: ["containment-host"],
  engines: ["kyverno", "kyverno-admission", "chart-engine"],
  run: async (ground: Ground): Promise<readonly Attempt[]> => {
    const { kyverno } = await ground.engines(["kyverno"]);
    const trial = await trialOf("eu/eu-fra-1", kyverno);
    const { eu: host } = ground;
    await prepareHost(host, ground.apps, trial);
    const running = await startKyverno(ground, host);
    const { policies, bindings } = formsIn(trial);
    await plant(host.admin, policies);
    await until("Kyverno to ask about every policy", () => areReady(host, policies), 180);
    for (const binding of bindings) await host.admin.remove(binding);
    const attempts = await tryAlone(host, trial);
    for (const policy of policies) await host.admin.remove(policy);
    await running.stop();
    await plant(host.delivery, bindings);
    await untilEnforced(host.admin);
    return attempts;
  },
};

function formsIn({ column }: Trial) {
  const all = column.policies as unknown as readonly ApiObject[];
  return {
    policies: all.filter(({ kind }) => kind === "ValidatingPolicy"),
    bindings: all.filter(({ kind }) => kind === "ValidatingAdmissionPolicyBinding"),
  };
}

/** Kyverno's own `ready` also asks for rights that only its reports need. */
async function areReady({ admin }: ControlPlane, policies: readonly ApiObject[]) {
  const answers = await Promise.all(policies.map((policy) => admin.get(policy)));
  return answers.every(({ body }) => {
    const conditions: readonly Condition[] = body.status?.conditionStatus?.conditions ?? [];
    return conditions.some(({ type, status }) => type === "WebhookConfigured" && status === "True");
  });
}

interface Condition {
  readonly type: string;
  readonly status: string;
}

/**
 * Only what Kyverno's command line spoke about, with Pod Security out of the way: who denied has to
 * be Kyverno. What native policies alone hold is left out.
 */
async function tryAlone(host: ControlPlane, trial: Trial): Promise<readonly Attempt[]> {
  const known = new Map(trial.judged.map((each) => [each.row, each]));
  const requests = trial.requests.filter(({ row, expected }) => {
    const judged = known.get(row);
    if (judged === undefined || judged.verdicts.length === 0) return false;
    return expected !== "denied" || deniers(judged).length > 0;
  });
  await enforcePodSecurity(host.admin, requests, "privileged");
  const attempts = await attemptsOn(host.admin, trial, requests);
  await enforcePodSecurity(host.admin, requests, "restricted");
  return attempts.map((each) => {
    const denied = deniers(known.get(each.attempt) as Judged);
    // What is no valid object is refused before Kyverno is asked.
    const byKyverno = ["", "schema", ...denied].includes(each.policy);
    const level = `${host.jurisdiction} Kyverno alone`;
    return { ...each, level, passed: each.passed && byKyverno };
  });
}
