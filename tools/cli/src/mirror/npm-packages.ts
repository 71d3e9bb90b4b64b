import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

/** An npm package that the lockfile names. */
export interface NpmPackage {
  readonly name: string;
  readonly version: string;
  /** `sha512-…`, in base64. */
  readonly digest: string;
}

const LOCKFILE = fileURLToPath(new URL("../../../../package-lock.json", import.meta.url));
const FOLDER = "node_modules/";

/** Every package that this program is installed from, on any platform; sorted, each once. */
export function npmPackages(lockfile: string = LOCKFILE): readonly NpmPackage[] {
  const { packages } = JSON.parse(readFileSync(lockfile, "utf8")) as {
    readonly packages: Readonly<Record<string, { version?: string; integrity?: string }>>;
  };
  const locked = Object.entries(packages).flatMap(([path, { version, integrity }]) =>
    // Workspaces are links, without an integrity: they are in the repository itself.
    version === undefined || integrity === undefined
      ? []
      : [{ name: path.split(FOLDER).at(-1) ?? path, version, digest: integrity }],
  );
  const once = new Map(locked.map((each) => [`${each.name}@${each.version}`, each]));
  return [...once].sort(([left], [right]) => (left < right ? -1 : 1)).map(([, each]) => each);
}
