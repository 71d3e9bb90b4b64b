import { createHash } from "node:crypto";
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { dirname, join } from "node:path";
import { isJsonObject } from "@bailiwick/model/json-value";
import { load } from "js-yaml";
import { withBuildLock } from "../build-lock.ts";
import { demandGo } from "../demand-go.ts";
import { EngineError } from "../engine-error.ts";
import { enginesCache } from "../engines-cache.ts";
import { type ProgressOptions, showProgress } from "../show-progress.ts";
import { downloadModule } from "./download-module.ts";
import { readDefinitions } from "./read-definitions.ts";
import { readOpenApi } from "./read-open-api.ts";
import { readValuesSchema } from "./read-values-schema.ts";
import type { SchemaBundle } from "./schema-bundle.ts";
import type { SchemaSource } from "./schema-source.ts";

/** Which cache folder and which Go; the process's own by default. */
export interface FetchOptions extends ProgressOptions {
  readonly environment?: NodeJS.ProcessEnv;
}

/**
 * The closed schemas of a source: fetched and reduced on first use, then read from the user's cache
 * folder. Throws an EngineError when Go is missing, too old or fails, when the module is not the
 * pinned one, and when there is not one schema in it.
 */
export async function fetchSchemas(
  source: SchemaSource,
  options: FetchOptions = {},
): Promise<SchemaBundle> {
  const environment = options.environment ?? process.env;
  const file = join(enginesCache(environment), digestOf(source), "schemas.json");
  if (!existsSync(file)) {
    const title = `the schemas of ${source.title} ${source.version}`;
    await demandGo(`fetch ${title}`, source.moduleFolder, environment);
    mkdirSync(dirname(file), { recursive: true });
    const onWait = () =>
      options.onProgress?.(`waiting for another process that fetches ${title} …`);
    await withBuildLock(`${file}.lock`, onWait, async () => {
      if (existsSync(file)) return;
      const endProgress = showProgress(`fetching ${title} (once) …`, options);
      try {
        write(file, read(source, await downloadModule(source, environment)));
      } finally {
        endProgress();
      }
    });
  }
  return JSON.parse(readFileSync(file, "utf8")) as SchemaBundle;
}

function read(source: SchemaSource, moduleFolder: string): SchemaBundle {
  const title = `${source.title} ${source.version}`;
  const path = join(moduleFolder, source.path);
  const bundle = readers[source.form](title, path);
  if (Object.keys(bundle.kinds).length === 0) {
    throw new EngineError(`${source.module} ${source.version} has no schema in ${source.path}`);
  }
  return bundle;
}

const readers: Readonly<
  Record<SchemaSource["form"], (title: string, path: string) => SchemaBundle>
> = {
  "open-api": readOpenApi,
  "chart-values": readValuesSchema,
  definitions: (title, folder) =>
    readDefinitions(
      title,
      readdirSync(folder)
        .filter((name) => name.endsWith(".yaml"))
        .sort()
        .map((name) => load(readFileSync(join(folder, name), "utf8")))
        .filter(isJsonObject),
    ),
};

/** Appears with its content or not at all, also when two processes write. */
function write(file: string, bundle: SchemaBundle): void {
  const unfinished = `${file}.${process.pid}.unfinished`;
  try {
    writeFileSync(unfinished, JSON.stringify(bundle));
    renameSync(unfinished, file);
  } finally {
    rmSync(unfinished, { force: true });
  }
}

/** The pin, and the code that reads and closes: another reduction never meets an old result. */
function digestOf({ module, version, sum, form, path, title }: SchemaSource): string {
  const hash = createHash("sha256").update(
    JSON.stringify([module, version, sum, form, path, title]),
  );
  for (const name of readdirSync(import.meta.dirname).sort()) {
    hash.update(name).update(readFileSync(join(import.meta.dirname, name)));
  }
  return hash.digest("hex");
}
