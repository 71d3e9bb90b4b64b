import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { runProgram } from "../../../tools/engines/src/run-program.ts";
import { ROOT } from "../../support/clone.ts";
import { commitAll, GIT_ENV, initialise } from "../../support/scratch-git.ts";
import type { SigningKey } from "./signing-key.ts";

/** A scratch copy of this repository: where inputs are merged, compiled and published from. */
export interface SourceRepository {
  readonly root: string;
  /** Changes one text of one input; a change that hits nothing is a mistake of the run. */
  edit(path: string, from: string | RegExp, to: string): void;
  /** Takes away an input. */
  remove(path: string): void;
  /** Freezes the version of the template that its package names. */
  freeze(): Promise<void>;
  /** Compiles, and commits inputs and output together; returns the hash. */
  commit(message: string): Promise<string>;
  /** Publishes a jurisdiction of the last commit to a remote, signed unless told otherwise. */
  publish(jurisdiction: string, remote: string, signed?: boolean): Promise<void>;
}

const DATA = ["jurisdictions", "templates", "policies", "apps"];

/** Copies the inputs into `root`; each of `jurisdictions` says that `key` publishes for it. */
export async function createSourceRepository(
  root: string,
  jurisdictions: readonly string[],
  key: SigningKey,
): Promise<SourceRepository> {
  mkdirSync(root, { recursive: true });
  for (const room of DATA) cpSync(join(ROOT, room), join(root, room), { recursive: true });
  const edit = (path: string, from: string | RegExp, to: string) => {
    const before = readFileSync(join(root, path), "utf8");
    const after = before.replace(from, to);
    if (after === before) throw new Error(`nothing in ${path} matches ${String(from)}`);
    writeFileSync(join(root, path), after);
  };
  for (const name of jurisdictions) {
    const declared = `$1, signers: [${key.fingerprint}] }`;
    edit(`jurisdictions/${name}/jurisdiction.yaml`, /(^ {2}delivery: \{.*?)\s*\}/m, declared);
  }
  const run = (...args: readonly string[]) => bailiwick(root, args, key);
  const commit = async (message: string) => {
    await run("compile");
    return commitAll(root, message);
  };
  await run("compile");
  initialise(root);
  return {
    root,
    edit,
    remove: (path) => rmSync(join(root, path)),
    freeze: () => run("freeze"),
    commit,
    publish: async (jurisdiction, remote, signed = true) => {
      const signature = signed ? ["--sign", key.fingerprint] : [];
      await run("publish", jurisdiction, "--to", remote, ...signature);
    },
  };
}

/** Runs the command line beside what this process serves; throws what it said when it refuses. */
async function bailiwick(root: string, args: readonly string[], key: SigningKey): Promise<void> {
  const end = await runProgram({
    command: process.execPath,
    arguments: [join(ROOT, "tools/cli/bin/bailiwick.js"), ...args],
    folder: root,
    environment: { ...process.env, ...GIT_ENV, ...key.environment },
  });
  if (!end.successful) throw new Error(`bailiwick ${args.join(" ")}: ${end.stdout}${end.stderr}`);
}
