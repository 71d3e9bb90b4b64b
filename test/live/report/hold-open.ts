import { globSync } from "node:fs";
import { join } from "node:path";
import type { Run } from "../open-run.ts";
import { Interrupted } from "../processes/interrupted.ts";

/**
 * Says how to look at what is up, and waits for Ctrl-C. A process that dies meanwhile ends the wait
 * as well, and is given back.
 */
export async function holdOpen({ supervisor, say }: Run): Promise<Error | undefined> {
  const { folder } = supervisor;
  say("\neverything is left up; kubeconfigs:");
  for (const path of globSync("**/*.kubeconfig", { cwd: folder }).sort()) {
    say(`  export KUBECONFIG=${join(folder, path)}`);
  }
  say("processes, by pid:");
  for (const { name, pid, log } of supervisor.running()) say(`  ${pid}  ${name}  ${log}`);
  say(`Ctrl-C stops them all, and so does: kill ${process.pid}`);
  const ended = await supervisor
    .unlessBroken(new Promise<never>(() => undefined))
    .catch((error: Error) => error);
  return ended instanceof Interrupted ? undefined : ended;
}
