import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { EnginePin } from "./engine-pin.ts";

/**
 * Names everything that decides an engine's bytes: go.mod, go.sum, its own Go files, what is built,
 * and the platform. Two clones with the same digest share one binary. SHA-256 in hex.
 */
export function engineDigest(pin: EnginePin, moduleFolder: string): string {
  const hash = createHash("sha256");
  const linked = pin.linked === undefined ? [] : [pin.linked];
  hash.update(JSON.stringify([pin.name, pin.package, process.platform, process.arch, ...linked]));
  for (const file of decidingFiles(moduleFolder)) {
    const bytes = readFileSync(join(moduleFolder, file));
    // Name and length go in first, so that no text can pass for the next file's.
    hash.update(JSON.stringify([file, bytes.length])).update(bytes);
  }
  return hash.digest("hex");
}

function decidingFiles(moduleFolder: string): readonly string[] {
  const sources = readdirSync(moduleFolder, { recursive: true, encoding: "utf8" })
    .map((file) => file.replaceAll("\\", "/"))
    .filter((file) => file.endsWith(".go"))
    .sort();
  return ["go.mod", "go.sum", ...sources];
}
