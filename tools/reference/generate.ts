import { mkdirSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { referencePages } from "./reference-pages.ts";

// Without an argument the committed pages are written anew; a test hands over an empty folder.
const root = fileURLToPath(new URL("../..", import.meta.url));
const folder = resolve(process.argv[2] ?? join(root, "docs/reference"));
mkdirSync(folder, { recursive: true });
for (const { path, text } of await referencePages(root)) writeFileSync(join(folder, path), text);
