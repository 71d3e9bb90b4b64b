import { homedir } from "node:os";
import { isAbsolute, join } from "node:path";

/**
 * What all clones share in the user's cache folder: `$XDG_CACHE_HOME/bailiwick/engines`.
 * A relative `XDG_CACHE_HOME` is to be ignored (XDG Base Directory Specification).
 */
export function enginesCache(environment: NodeJS.ProcessEnv): string {
  const { XDG_CACHE_HOME: named } = environment;
  const cache = named && isAbsolute(named) ? named : join(environment.HOME ?? homedir(), ".cache");
  return join(cache, "bailiwick", "engines");
}
