import { rmSync } from "node:fs";
import { join } from "node:path";
import { buildEngine } from "../../../tools/engines/src/build-engine.ts";
import { type EngineName, enginePin } from "../../../tools/engines/src/engine-pin.ts";
import { enginesCache } from "../../../tools/engines/src/engines-cache.ts";
import { removeAbandonedCaches } from "./abandoned-caches.ts";

/**
 * Paths of engines by name, built where they are missing. What Go compiles for engines of one
 * module lies in a cache of its own and is removed after the last of them: the control plane alone
 * would leave some gigabytes in the user's Go cache that nothing else reads. Throws an EngineError.
 */
export async function liveEngines<Name extends EngineName>(
  names: readonly Name[],
  onProgress: (line: string) => void,
  signal: AbortSignal,
): Promise<Readonly<Record<Name, string>>> {
  const found: Partial<Record<Name, string>> = {};
  const all = enginesCache(process.env);
  removeAbandonedCaches(all);
  for (const [folder, engines] of byModule(names)) {
    const cache = join(all, `go-build-${folder}-${process.pid}`);
    const environment = { ...process.env, GOCACHE: cache };
    try {
      for (const name of engines) {
        found[name] = await buildEngine(name, { environment, onProgress, signal });
      }
    } finally {
      rmSync(cache, { recursive: true, force: true });
    }
  }
  return found as Readonly<Record<Name, string>>;
}

function byModule<Name extends EngineName>(names: readonly Name[]): ReadonlyMap<string, Name[]> {
  return Map.groupBy(names, (name) => enginePin(name).folder.replaceAll("/", "-"));
}
