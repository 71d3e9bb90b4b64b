import { globSync } from "node:fs";
import { join } from "node:path";
import type { Run } from "../open-run.ts";

/** Says how to look at what is up, and waits for Ctrl-C or for a process that dies. */
export async function holdOpen({ supervisor, say }: Run): Promise<void> {
  const { folder } = supervisor;
  say("\neverything is left up; kubeconfigs:");
  for (const path of globSync("**/*.kubeconfig", { cwd: folder }).sort()) {
    say(`  export KUBECONFIG=${join(folder, path)}`);
  }
  say("processes, by pid:");
  for (const { name, pid, log } of supervisor.running()) say(`  ${pid}  ${name}  ${log}`);
  say(`Ctrl-C stops them all, and so does: kill ${process.pid}`);
  const cause = await supervisor.unlessBroken(new Promise<never>(() => undefined)).catch(String);
  say(String(cause));
}
