import { type ChildProcess, execFileSync, spawn } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { furnishRoom } from "./furnish-room.ts";
import { relay } from "./relay.ts";
import type { RoomPlan } from "./room-plan.ts";

/**
 * Runs one tenant cluster as the first process of namespaces of its own (user, mounts, network,
 * processes): vCluster has fixed paths and fixed ports (6443, 8443), and no address outside answers
 * here but the API server of the control plane cluster. When it ends, the kernel ends everything in
 * the room with it.
 */
async function runRoom(plan: RoomPlan): Promise<void> {
  execFileSync("ip", ["link", "set", "lo", "up"], { stdio: "inherit" });
  furnishRoom(plan);
  const { hostPort, hostSocket, tenantSocket, podSocket } = plan.doors;
  await relay({ port: hostPort }, { path: hostSocket });
  await relay({ path: tenantSocket }, { port: 8443 });
  await relay({ port: 9443 }, { path: podSocket });
  keepUp(() => startVcluster(plan), "vcluster");
  if (!plan.deploysEtcd) return;
  const keys = join(plan.root, "data/pki/etcd");
  while (!existsSync(join(keys, "server.key"))) await setTimeout(100);
  endWith(startEtcd(plan), "etcd");
}

function startVcluster({ root, name, namespace }: RoomPlan): ChildProcess {
  const environment = {
    HOME: "/tmp",
    KUBECONFIG: "/var/lib/vcluster/host.yaml",
    NAMESPACE: namespace,
    NODE_IP: "127.0.0.1",
    NODE_NAME: "none",
    PATH: "/binaries",
    POD_IP: "127.0.0.1",
    POD_NAME: `${name}-0`,
    POD_NAMESPACE: namespace,
    VCLUSTER_NAME: name,
  };
  return spawn("/usr/sbin/chroot", [root, "/binaries/vcluster", "start"], {
    env: environment,
    stdio: ["ignore", "inherit", "inherit"],
  });
}

/** The deployed store, with the keys that vCluster makes for it and asks of it. */
function startEtcd({ root, name }: RoomPlan): ChildProcess {
  const keys = "/data/pki/etcd";
  const address = `https://${name}-etcd:2379`;
  const words = [
    "--data-dir=/data/store",
    "--listen-client-urls=https://127.0.0.1:2379",
    `--advertise-client-urls=${address}`,
    "--client-cert-auth",
    `--trusted-ca-file=${keys}/ca.crt`,
    `--cert-file=${keys}/server.crt`,
    `--key-file=${keys}/server.key`,
    "--log-level=warn",
  ];
  return spawn("/usr/sbin/chroot", [root, "/binaries/etcd", ...words], {
    env: {},
    stdio: ["ignore", "inherit", "inherit"],
  });
}

/** How often a kubelet would start a container again before anybody minded. */
const RESTARTS = 3;

/** vCluster ends by itself where a busy machine answers too late, and counts on its kubelet. */
function keepUp(start: () => ChildProcess, name: string, left = RESTARTS): void {
  const child = start();
  if (left === 0) endWith(child, name);
  else
    child.once("exit", (code, signal) => {
      console.error(`${name} ended with ${signal ?? code}; started again, as by a kubelet`);
      keepUp(start, name, left - 1);
    });
}

function endWith(child: ChildProcess, name: string): void {
  child.once("exit", (code, signal) => {
    console.error(`${name} ended with ${signal ?? code}`);
    process.exit(1);
  });
}

// The first process of a namespace hears of a signal only where it asks to.
process.once("SIGTERM", () => process.exit(0));
await runRoom(JSON.parse(readFileSync(process.argv[2] ?? "", "utf8")) as RoomPlan);
