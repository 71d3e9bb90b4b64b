import type { AdmissionVerdict } from "../../tools/engines/src/kyverno-trial.ts";
import type { Sample } from "./admission-samples.ts";
import { type SampleTrial, showSamples } from "./show-samples.ts";

/** Policies of one process. */
const GROUP = 3;

/**
 * Shows samples in processes of a few policies and their own samples: the CLI compiles every policy
 * again for every resource, so that its time grows with the product of the two. Verdicts come with
 * the index of their sample in the whole trial.
 */
export async function showInGroups(
  binary: string,
  trial: SampleTrial,
): Promise<readonly AdmissionVerdict[]> {
  const names = [...new Set(trial.samples.map(({ policy }) => policy))];
  const groups = Map.groupBy(names.keys(), (index) => Math.floor(index / GROUP));
  const verdicts = await Promise.all(
    [...groups.values()].map(async (indices) => {
      const own = indices.flatMap((index) => names[index] ?? []);
      const samples = trial.samples.filter(({ policy }) => own.includes(policy));
      const policies = trial.policies.filter(({ metadata }) => {
        const { name } = metadata as { name: string };
        return own.includes(name.replace(/^bailiwick-/, ""));
      });
      const said = await showSamples(binary, { ...trial, samples, policies });
      return said.map((verdict) => {
        const resource = trial.samples.indexOf(samples[verdict.resource] as Sample);
        return { ...verdict, resource };
      });
    }),
  );
  return verdicts.flat();
}
