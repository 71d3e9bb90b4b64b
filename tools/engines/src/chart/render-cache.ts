import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { gunzipSync, gzipSync } from "node:zlib";
import type { JsonValue } from "@bailiwick/model/json-value";
import { enginesCache } from "../engines-cache.ts";
import type { ChartRelease } from "./chart-release.ts";
import { readRendered } from "./read-rendered.ts";
import type { RenderedRelease } from "./rendered-release.ts";

/** Renders of earlier runs. */
export interface RenderCache {
  /** What was rendered from exactly this; undefined where nothing was, or it cannot be read. */
  readonly find: (release: ChartRelease) => RenderedRelease | undefined;
  readonly keep: (release: ChartRelease, rendered: RenderedRelease) => void;
}

/**
 * Renders in the user's cache folder, `…/bailiwick/engines/renders/`. A name there is the digest of
 * all that decides a render: the program, the chart's module, the version of Kubernetes, the name,
 * the namespace, the values. So nothing in it is ever stale.
 */
export function renderCache(program: string, environment: NodeJS.ProcessEnv): RenderCache {
  const folder = join(enginesCache(environment), "renders");
  const fileOf = (release: ChartRelease) => {
    const digest = createHash("sha256")
      .update(JSON.stringify([program, release]))
      .digest("hex");
    return join(folder, digest.slice(0, 2), `${digest}.json.gz`);
  };
  return {
    find: (release) => {
      const file = fileOf(release);
      return existsSync(file) ? read(file, release) : undefined;
    },
    keep: (release, rendered) => {
      const file = fileOf(release);
      const unfinished = `${file}.${process.pid}.unfinished`;
      mkdirSync(dirname(file), { recursive: true });
      try {
        writeFileSync(unfinished, gzipSync(JSON.stringify(rendered), { level: 1 }));
        renameSync(unfinished, file);
      } finally {
        rmSync(unfinished, { force: true });
      }
    },
  };
}

/** What was kept is read as strictly as what the engine answers; a damaged file is none. */
function read(file: string, release: ChartRelease): RenderedRelease | undefined {
  try {
    const kept = JSON.parse(gunzipSync(readFileSync(file)).toString("utf8")) as JsonValue;
    return readRendered({ results: [kept] }, [release])[0];
  } catch {
    return undefined;
  }
}
