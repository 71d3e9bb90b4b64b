import { spawnSync } from "node:child_process";
import type { Ended } from "./clone.ts";

const DENY = new URL("deny-network.mjs", import.meta.url).href;

/** A network namespace of its own, with nothing in it, where the kernel lets a user have one. */
const NAMESPACE = ["unshare", "--map-root-user", "--net"] as const;

/** True where the kernel itself keeps the network away, and not Node alone. */
const KERNEL_DENIES = spawnSync(NAMESPACE[0], [...NAMESPACE.slice(1), "true"]).status === 0;

/**
 * Runs a command that can reach nothing: every Node process of it refuses to connect, and where the
 * kernel can, it has no interface to connect by. Go is told that there is no proxy to ask.
 */
export function withoutNetwork(command: readonly string[], cwd: string): Ended {
  const [program = "", ...args] = KERNEL_DENIES ? [...NAMESPACE, ...command] : command;
  const environment = {
    ...process.env,
    NODE_OPTIONS: `--import=${DENY}`,
    GOPROXY: "off",
    npm_config_update_notifier: "false",
  };
  const { status, stdout, stderr } = spawnSync(program, args, {
    cwd,
    env: environment,
    encoding: "utf8",
    maxBuffer: 64 * 1024 * 1024,
  });
  return { status, stdout, stderr };
}
