import { execFileSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import type { LiveProgram } from "../processes/supervisor.ts";
import type { RoomPlan } from "./room-plan.ts";

/** Namespaces that an ordinary user may make: mapped to root there, and to nobody else here. */
const NAMESPACES = ["--user", "--map-root-user", "--mount", "--net", "--pid", "--fork"] as const;

/**
 * A room as a program of the run. Throws, with what the kernel says, where a machine lets no
 * ordinary user make namespaces: a suite that cannot look inside has seen nothing.
 */
export function roomProgram(folder: string, plan: RoomPlan): LiveProgram {
  demandNamespaces();
  const file = join(folder, "room.json");
  // The kubeconfig of the tenant cluster's account lies in it.
  writeFileSync(file, JSON.stringify(plan), { mode: 0o600 });
  const room = join(import.meta.dirname, "room.ts");
  return {
    name: `vcluster (${plan.name})`,
    command: "unshare",
    arguments: [...NAMESPACES, "--kill-child", process.execPath, room, file],
  };
}

function demandNamespaces(): void {
  try {
    execFileSync("unshare", [...NAMESPACES, "ip", "link", "set", "lo", "up"], { stdio: "pipe" });
  } catch (cause) {
    const said = cause instanceof Error ? cause.message.trim() : String(cause);
    const cure =
      "let users make namespaces (sysctl kernel.apparmor_restrict_unprivileged_userns=0)";
    throw new Error(`a tenant cluster runs in namespaces of its own: ${said}\n  ${cure}`, {
      cause,
    });
  }
}
