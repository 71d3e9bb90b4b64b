// Some platform packages are missing from some registries. `npm install` then drops them from the
// lockfile without a word, and `npm ci` refuses the lockfile because they are missing from it.
// Run this after every `npm install`: it adds an entry (version, os, cpu) for each dropped one, so
// that npm knows them, sees that they are for another platform, and never asks for them.
import { readFileSync, writeFileSync } from "node:fs";

const lockfile = new URL("../package-lock.json", import.meta.url);
const lock = JSON.parse(readFileSync(lockfile, "utf8"));
const known = new Set(
  Object.keys(lock.packages).map((key) => key.replace(/^.*node_modules\//, "")),
);
const systems = { darwin: "darwin", win32: "win32", linux: "linux", freebsd: "freebsd" };
const others = { android: "android", openharmony: "openharmony" };
const processors = ["x64", "arm64", "ia32", "ppc64", "riscv64", "s390x", "arm"];

function platformOf(name) {
  const words = name.split("/").pop().split("-");
  const os = words.map((word) => ({ ...systems, ...others })[word]).find(Boolean);
  const cpu = processors.find((processor) => words.includes(processor));
  if (!os || !cpu) throw new Error(`cannot tell the platform of ${name}`);
  const libc = words.includes("musl") || words.includes("musleabihf") ? ["musl"] : undefined;
  return { cpu: [cpu], ...(libc && { libc }), optional: true, os: [os] };
}

let added = 0;
for (const entry of Object.values(lock.packages)) {
  for (const [name, version] of Object.entries(entry.optionalDependencies ?? {})) {
    if (known.has(name)) continue;
    lock.packages[`node_modules/${name}`] = { version, ...platformOf(name) };
    known.add(name);
    added += 1;
  }
}
lock.packages = Object.fromEntries(
  Object.entries(lock.packages).sort(([left], [right]) => (left < right ? -1 : 1)),
);
writeFileSync(lockfile, `${JSON.stringify(lock, null, 2)}\n`);
console.log(`lockfile: ${added} entries for other platforms added`);
