import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { schemaFiles } from "./schema-files.ts";

const here = dirname(fileURLToPath(import.meta.url));
mkdirSync(join(here, "schema"), { recursive: true });
for (const { path, text } of schemaFiles()) writeFileSync(join(here, path), text);
