import { readFileSync } from "node:fs";
import { join } from "node:path";
import { Enums, Models } from "@cyclonedx/cyclonedx-library";

/** As much of a lockfile's entry as a component tells. */
interface LockedPackage {
  readonly version?: string;
  readonly license?: string;
  readonly integrity?: string;
  readonly dev?: boolean;
}

const FOLDER = "node_modules/";

/** Every npm package of the lockfile, with licence and hash; workspaces are not packages. */
export function npmComponents(root: string): readonly Models.Component[] {
  const lockfile = JSON.parse(readFileSync(join(root, "package-lock.json"), "utf8")) as {
    readonly packages: Readonly<Record<string, LockedPackage>>;
  };
  const components = Object.entries(lockfile.packages)
    .filter(([path, { version }]) => path.startsWith(FOLDER) && version !== undefined)
    .map(([path, locked]) => npmComponent(path.split(FOLDER).at(-1) ?? path, locked));
  // One version may lie in several folders.
  return [...new Map(components.map((component) => [component.purl, component])).values()];
}

function npmComponent(path: string, locked: LockedPackage): Models.Component {
  const { version = "", license, integrity, dev } = locked;
  const purl = `pkg:npm/${path.replace("@", "%40")}@${version}`;
  const [name = path, group] = path.split("/").reverse();
  return new Models.Component(Enums.ComponentType.Library, name, {
    ...(group !== undefined && { group }),
    version,
    purl,
    bomRef: purl,
    scope: dev ? Enums.ComponentScope.Excluded : Enums.ComponentScope.Required,
    licenses: new Models.LicenseRepository(license ? [new Models.NamedLicense(license)] : []),
    hashes: new Models.HashDictionary(hashesOf(integrity)),
  });
}

/** npm writes `sha512-<base64>`, CycloneDX wants hexadecimal digits. */
function hashesOf(integrity = ""): readonly (readonly [Enums.HashAlgorithm, string])[] {
  const [algorithm, digest] = integrity.split("-", 2);
  if (algorithm !== "sha512" || digest === undefined) return [];
  return [[Enums.HashAlgorithm["SHA-512"], Buffer.from(digest, "base64").toString("hex")]];
}
