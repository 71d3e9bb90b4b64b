import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { compareTrees } from "@bailiwick/compiler/doors/compare-trees";
import type { TextFile } from "@bailiwick/model/text-file";
import type { ChangedFile } from "../git/changed-files.ts";
import { readRevision } from "../git/read-revision.ts";
import { isOutput } from "../tree/tree-paths.ts";

type Emitted = NonNullable<ReturnType<typeof compareTrees>["emitted"]>;

/** More paths than this are asked for as the folder that holds them: command lines have an end. */
const NAMED_AT_MOST = 200;

/** `jurisdictions/eu/tenants/acme-bank.yaml` */
const TENANT = /^jurisdictions\/([^/]+)\/tenants\/([^/.]+)\.yaml$/;

/**
 * Paths below `apps/` that are not what the head's inputs compile to: other bytes, missing, or
 * left over. Only what changed inputs and outputs stand behind is looked at.
 */
export function staleOutputs(
  root: string,
  commit: string | undefined,
  emitted: Emitted,
  changed: readonly ChangedFile[],
  removedInputs: readonly string[],
): readonly string[] {
  const wanted = new Map(emitted.map(({ path, text }) => [path, text]));
  const known = new Map(changed.map(({ path, after }) => [path, after]));
  const unread = [...wanted.keys()].filter((path) => !known.has(path));
  const others = new Map(textsAt(root, commit, unread).map(({ path, text }) => [path, text]));
  const differing = [...wanted].filter(
    ([path, text]) => (known.has(path) ? known.get(path) : others.get(path)) !== text,
  );
  const strange = [...known].filter(([path, text]) => text !== undefined && !wanted.has(path));
  const folders = removedInputs.flatMap((path) => {
    const [, code, tenant] = TENANT.exec(path) ?? [];
    const own = [`apps/${code}/tenants/${tenant}/`, `apps/${code}/argo-cd/tenants/${tenant}.yaml`];
    return code === undefined ? [] : own;
  });
  const left = leftOver(root, commit, folders, wanted);
  const paths = [...differing, ...strange].map(([path]) => path);
  return [...new Set([...paths, ...left])].sort();
}

function textsAt(
  root: string,
  commit: string | undefined,
  paths: readonly string[],
): readonly TextFile[] {
  if (paths.length === 0) return [];
  if (commit !== undefined) {
    return readRevision(root, commit, paths.length > NAMED_AT_MOST ? ["apps"] : paths).texts;
  }
  return paths
    .filter((path) => existsSync(join(root, path)))
    .map((path) => ({ path, text: readFileSync(join(root, path), "utf8") }));
}

/** Output of a tenant that is gone; what was removed in the work tree is not in it any more. */
function leftOver(
  root: string,
  commit: string | undefined,
  folders: readonly string[],
  wanted: ReadonlyMap<string, string>,
): readonly string[] {
  if (folders.length === 0) return [];
  return readRevision(root, commit ?? "HEAD", folders)
    .texts.map(({ path }) => path)
    .filter((path) => isOutput(path) && !wanted.has(path))
    .filter((path) => commit !== undefined || existsSync(join(root, path)));
}
