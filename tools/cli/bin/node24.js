#!/usr/bin/env node
// Plain JavaScript on purpose: it runs on any Node from 20 on, finds the Node 24 that the lockfile
// pins (or one of at least 24 that is already running), and hands over everything it was given.
import { spawn } from "node:child_process";
import { createRequire } from "node:module";
import { fileURLToPath } from "node:url";

const WANTED_MAJOR = 24;

/** Path of a Node that strips types, or undefined where none is installed. */
function findNode() {
  const require = createRequire(import.meta.url);
  const binary = process.platform === "win32" ? "bin/node.exe" : "bin/node";
  try {
    return require.resolve(
      `node-${process.platform.replace("win32", "win")}-${process.arch}/${binary}`,
    );
  } catch {
    return Number(process.versions.node.split(".")[0]) >= WANTED_MAJOR
      ? process.execPath
      : undefined;
  }
}

/** Runs `script` with Node 24 and ends with its exit code. */
export function runWithNode24(script, args) {
  const node = findNode();
  if (!node) {
    const platform = `${process.platform}-${process.arch}`;
    console.error(
      `error: Bailiwick needs Node ${WANTED_MAJOR}; none is locked for ${platform} and this is ` +
        `Node ${process.versions.node}.\nfix: run "npm ci" (it brings Node ${WANTED_MAJOR} on ` +
        `Linux and Windows), or install Node ${WANTED_MAJOR} and call it with that.`,
    );
    process.exit(2);
  }
  const child = spawn(node, [script, ...args], { stdio: "inherit" });
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"])
    process.on(signal, () => child.kill(signal));
  child.on("exit", (code, signal) => process.exit(code ?? (signal ? 130 : 2)));
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const [script, ...args] = process.argv.slice(2);
  runWithNode24(script, args);
}
