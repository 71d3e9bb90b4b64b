#!/usr/bin/env node
import { existsSync } from "node:fs";
import { homedir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { runWithNode24 } from "./node24.js";

// Node keeps the stripped and parsed sources, by content: half a second less each time. Where the
// folder cannot be written, Node goes on without it.
const cache = process.env.XDG_CACHE_HOME || join(homedir(), ".cache");
if (existsSync(cache)) process.env.NODE_COMPILE_CACHE ??= join(cache, "bailiwick", "node");

runWithNode24(fileURLToPath(new URL("../src/main.ts", import.meta.url)), process.argv.slice(2));
