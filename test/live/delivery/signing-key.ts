import { execFileSync } from "node:child_process";
import { mkdirSync } from "node:fs";

/** A throw-away OpenPGP key of one run. */
export interface SigningKey {
  /** 40 hexadecimal digits, as `delivery.signers` takes them. */
  readonly fingerprint: string;
  /** By this name Argo CD knows it: the last 16 digits. */
  readonly id: string;
  /** ASCII armour. */
  readonly publicKey: string;
  /** Variables with which Git signs by it. */
  readonly environment: NodeJS.ProcessEnv;
  /** Ends the agent that GnuPG started. */
  dispose(): void;
}

/** Makes a key for signatures alone, valid for two days, in a key ring of its own. */
export function createSigningKey(keyRing: string): SigningKey {
  mkdirSync(keyRing, { recursive: true, mode: 0o700 });
  const gpg = (...args: readonly string[]) =>
    execFileSync("gpg", ["--homedir", keyRing, "--batch", "--quiet", ...args], {
      encoding: "utf8",
      stdio: ["ignore", "pipe", "pipe"],
    });
  const who = "publisher of one run <publisher@bailiwick.example>";
  gpg("--passphrase", "", "--quick-generate-key", who, "ed25519", "sign", "2d");
  const listed = gpg("--list-keys", "--with-colons");
  const fingerprint = /^fpr:{9}([0-9A-F]{40}):/m.exec(listed)?.[1] ?? "";
  return {
    fingerprint,
    id: fingerprint.slice(-16),
    publicKey: gpg("--armor", "--export", fingerprint),
    environment: { GNUPGHOME: keyRing },
    dispose: () => endAgent(keyRing),
  };
}

/** Agents outlive who asked for them, and hold on to their key ring. */
export function endAgent(keyRing: string): void {
  execFileSync("gpgconf", ["--homedir", keyRing, "--kill", "all"], { stdio: "ignore" });
}
