import type { Ground, Step } from "../ground.ts";
import { Interrupted } from "../processes/interrupted.ts";
import { ProcessDied } from "../processes/process-died.ts";
import type { Attempt } from "./attempt.ts";

/** What a run found. */
export interface RunReport {
  readonly attempts: readonly Attempt[];
  /** Why it ended before its last step, if it did: a process that died, or Ctrl-C. */
  readonly cause?: Error;
}

/**
 * Runs steps one after another. A step that throws is a failed attempt of its name, and the next
 * one runs; when a process has died, nothing that follows would mean anything, so the run ends.
 */
export async function runSteps(steps: readonly Step[], ground: Ground): Promise<RunReport> {
  const attempts: Attempt[] = [];
  for (const step of steps) {
    const start = performance.now();
    ground.say(`${step.name} …`);
    try {
      if (step.fresh && step !== steps[0]) await ground.supervisor.unlessBroken(ground.renew());
      const found = await ground.supervisor.unlessBroken(step.run(ground));
      attempts.push(...found);
      const passed = found.filter((each) => each.passed).length;
      const seconds = ((performance.now() - start) / 1_000).toFixed(1);
      for (const each of found.filter((one) => !one.passed)) {
        ground.say(`  FAIL ${each.attempt} (${each.level}): ${each.verdict}`);
      }
      ground.say(`${step.name}: ${passed} of ${found.length} passed, ${seconds} s`);
    } catch (error) {
      const cause = await ground.supervisor.causeOf(error);
      const [verdict = ""] = cause.message.split("\n");
      attempts.push({ attempt: step.name, level: "run", verdict, policy: "", passed: false });
      if (cause instanceof ProcessDied || cause instanceof Interrupted) return { attempts, cause };
      ground.say(`${step.name} broke: ${cause.stack ?? cause.message}`);
    }
  }
  return { attempts };
}
