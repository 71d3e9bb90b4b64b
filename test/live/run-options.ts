import { resolve } from "node:path";
import { parseArgs } from "node:util";
import type { Step } from "./ground.ts";

/** What the command line asked for. */
export interface RunOptions {
  readonly apps: string;
  readonly keep: boolean;
  readonly steps: readonly Step[];
}

/** Words for `--help`. */
export const USAGE = `npm run test:live [-- --keep] [--only <step>,…] [--apps <folder>]

  --keep   leaves everything up at the end and prints kubeconfigs; Ctrl-C stops it
  --only   runs these steps, and those that they need
  --apps   folder of the output on trial; apps when left out`;

/** Reads the arguments; throws a text for people where they say nothing that can be done. */
export function runOptions(
  args: readonly string[],
  all: readonly Step[],
  root: string,
): RunOptions {
  const { values } = parseArgs({
    args: [...args],
    options: {
      keep: { type: "boolean", default: false },
      only: { type: "string" },
      apps: { type: "string", default: "apps" },
    },
  });
  const steps = values.only === undefined ? all : chosen(values.only.split(","), all);
  return { apps: resolve(root, values.apps), keep: values.keep, steps };
}

/** Steps by name with those that they need, in the order of the list. */
function chosen(names: readonly string[], all: readonly Step[]): readonly Step[] {
  const wanted = new Set<Step>();
  const want = (name: string) => {
    const step = all.find((each) => each.name === name);
    if (!step)
      throw new Error(`no step ${name}; there are ${all.map((each) => each.name).join(", ")}`);
    if (wanted.has(step)) return;
    wanted.add(step);
    for (const needed of step.needs ?? []) want(needed);
  };
  for (const name of names) want(name);
  return all.filter((step) => wanted.has(step));
}
