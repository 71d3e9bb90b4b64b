import { execFileSync } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import type { RoomPlan } from "./room-plan.ts";

/**
 * Makes the root that vCluster believes to be its container: fixed paths of its own
 * (pkg/constants/constants.go: `/binaries`, `/data`, `/var/lib/vcluster`), devices, processes.
 * Mounts are seen in this mount namespace alone and go with it. Throws what a mount says.
 */
export function furnishRoom({ root, name, programs, files }: RoomPlan): void {
  for (const folder of ["binaries", "data", "dev", "etc", "proc", "tmp", "var/lib/vcluster"]) {
    mkdirSync(join(root, folder), { recursive: true });
  }
  for (const [program, path] of Object.entries(programs)) {
    const place = join(root, "binaries", program);
    writeFileSync(place, "");
    mount("--bind", path, place);
  }
  mount("--rbind", "/dev", join(root, "dev"));
  mount("-t", "proc", "proc", join(root, "proc"));
  // The store is a Service on the control plane cluster; here it listens in the same room.
  const hosts = `127.0.0.1 localhost ${name}-etcd ${name}-etcd-headless\n`;
  for (const [path, text] of Object.entries({ ...files, "/etc/hosts": hosts })) {
    const place = join(root, path);
    mkdirSync(dirname(place), { recursive: true });
    writeFileSync(place, text);
  }
}

function mount(...words: readonly string[]): void {
  execFileSync("mount", words, { stdio: ["ignore", "inherit", "inherit"] });
}
