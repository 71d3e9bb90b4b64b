#!/usr/bin/env node
import { fileURLToPath } from "node:url";
import { runWithNode24 } from "./node24.js";

runWithNode24(fileURLToPath(new URL("../src/main.ts", import.meta.url)), process.argv.slice(2));
