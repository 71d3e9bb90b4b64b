import { chmodSync, copyFileSync, mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { SigningKey } from "./signing-key.ts";

/** What Kubernetes would mount into a repo-server, and what its image carries. */
export interface Mounts {
  /** Folder of the Argo CD module. */
  readonly module: string;
  /** Host names, and the file with the authority that each of them is trusted by. */
  readonly trusted: ReadonlyMap<string, string>;
  readonly key: SigningKey;
}

/** Scripts that Argo CD calls by name; files of a Go module are not executable. */
const WRAPPERS = ["git-verify-wrapper.sh", "gpg-wrapper.sh"];

/** Lays out the folders that a process finds by the variables of `argoCdPrograms`. */
export function layOutMounts(folder: string, { module, trusted, key }: Mounts): void {
  const within = (...names: readonly string[]) => join(folder, ...names);
  for (const name of ["bin", "tls", "ssh", "keys", "scratch"]) {
    mkdirSync(within(name), { recursive: true });
  }
  // GnuPG refuses a key ring that others can read.
  mkdirSync(within("key-ring"), { recursive: true, mode: 0o700 });
  for (const name of WRAPPERS) {
    copyFileSync(join(module, "hack", name), within("bin", name));
    chmodSync(within("bin", name), 0o755);
  }
  for (const [host, authority] of trusted) copyFileSync(authority, within("tls", host));
  writeFileSync(within("ssh", "ssh_known_hosts"), "");
  writeFileSync(within("keys", key.id), key.publicKey);
}
