import type { Finding } from "@bailiwick/model/finding";
import type { ControlPlaneCluster } from "@bailiwick/model/kinds/control-plane-cluster";
import type { Jurisdiction } from "@bailiwick/model/kinds/jurisdiction";
import type { Outcome } from "@bailiwick/model/outcome";
import type { DeclaredWorld } from "../handoff/declared-world.ts";
import type { Manifest, Manifests } from "../handoff/manifest.ts";
import { expandMembers } from "./countries.ts";
import { openScope } from "./scope.ts";
import { stockShelf } from "./templates.ts";

/**
 * What each jurisdiction declares to be inside, without asking whether it could deliver anything:
 * a proof needs no template, no tenant and no remote. Reports what is wrong with the declarations.
 * `paths` says under which path the user knows a file, where that is another. Tenants are known by
 * the paths of their files alone.
 */
export function declaredWorlds(
  { inputs }: Manifests,
  paths: ReadonlyMap<string, string>,
  files: readonly string[],
): Outcome<readonly DeclaredWorld[]> {
  const known = (path: string) => paths.get(path) ?? path;
  const findings: Finding[] = [];
  const report = (finding: Finding) => findings.push(finding);
  const value = inputs.flatMap((manifest) => {
    if (manifest.document.kind !== "Jurisdiction") return [];
    const { path, document } = manifest as Manifest<Jurisdiction>;
    const folder = path.replace(/jurisdiction\.yaml$/, "");
    const clusters = inputs.filter(
      (each): each is Manifest<ControlPlaneCluster> =>
        each.document.kind === "ControlPlaneCluster" && each.path.startsWith(folder),
    );
    const shelf = stockShelf([], [], report);
    const scope = openScope({ path, document }, clusters, new Map(), shelf, report);
    const at = { file: path, pointer: "/spec/members" };
    return {
      name: document.metadata.name,
      file: known(path),
      members: expandMembers(document.spec.members, at, report),
      inventory: renamed(scope.inventory.entries, ({ entry, origin }) => ({
        entry,
        origin: { ...origin, file: known(origin.file) },
      })),
      tenants: tenantsIn(`${folder}tenants/`, files),
      controlPlaneClusters: renamed(scope.clusters.entries, (cluster) => ({
        ...cluster,
        file: known(cluster.file),
      })),
    };
  });
  return { value, findings };
}

function renamed<T>(
  entries: ReadonlyMap<string, T>,
  rename: (entry: T) => T,
): ReadonlyMap<string, T> {
  return new Map([...entries].map(([name, entry]) => [name, rename(entry)]));
}

function tenantsIn(folder: string, files: readonly string[]): DeclaredWorld["tenants"] {
  return files
    .filter((file) => file.startsWith(folder))
    .map((file) => ({ name: file.slice(folder.length).replace(/\.yaml$/, ""), file }));
}
