import type { ObjectChanges, SyncChanges } from "../handoff/comparison.ts";
import type { OutputDocument } from "../handoff/output-document.ts";

/** A file below `apps/` that two trees do not hold alike; absent where it is not there. */
export interface ChangedOutput {
  readonly path: string;
  readonly before?: string;
  readonly after?: string;
}

/** Reads the documents of one file's text. */
type Read = (path: string, text: string) => readonly OutputDocument[];

/** `apps/eu/tenants/acme-bank/payments/values.yaml` */
const VALUES = /^apps\/([^/]+)\/tenants\/([^/]+)\/([^/]+)\/values\.yaml$/;

/** Read by people and programs; Argo CD does not apply them. */
const RECORDS = /\/(evidence|register)\.yaml$/;

/**
 * What Argo CD will do with changed files. The chart puts a digest of its values into the pod
 * template (`vClusterConfigHash`), so another value restarts the control plane.
 */
export function syncChanges(files: readonly ChangedOutput[], read: Read): SyncChanges {
  const values = files.filter(({ path }) => VALUES.test(path));
  const names = (wanted: (file: ChangedOutput) => boolean) =>
    values.filter(wanted).map(({ path }) => VALUES.exec(path)?.slice(1).join("/") ?? path);
  const objects = files
    .filter(({ path }) => !VALUES.test(path) && !RECORDS.test(path))
    .map(({ path, before, after }) => ({
      path,
      before: before === undefined ? undefined : read(path, before),
      after: after === undefined ? undefined : read(path, after),
    }));
  const changes = objectChanges(objects);
  return {
    restarts: names(({ before, after }) => both(before, after) && body(before) !== body(after)),
    starts: names(({ before }) => before === undefined),
    stops: names(({ after }) => after === undefined),
    objects: [...changes.byKind.values()].sort((left, right) => (left.kind < right.kind ? -1 : 1)),
    namespacesRemoved: changes.namespacesRemoved,
    records: files.filter(({ path }) => RECORDS.test(path)).length,
    unreadable: objects
      .filter(({ before, after }) => before?.length === 0 || after?.length === 0)
      .map(({ path }) => path),
  };
}

function both(before: string | undefined, after: string | undefined): boolean {
  return before !== undefined && after !== undefined;
}

/** Without the two lines of the header, which no cluster sees. */
function body(text: string | undefined): string {
  return (text ?? "").replace(/^(#.*\n)*/, "");
}

/** A changed file, read. */
interface ReadOutput {
  readonly path: string;
  readonly before: readonly OutputDocument[] | undefined;
  readonly after: readonly OutputDocument[] | undefined;
}

function objectChanges(files: readonly ReadOutput[]) {
  const before = identities(files, "before");
  const after = identities(files, "after");
  const byKind = new Map<string, ObjectChanges>();
  const note = (key: string, what: "created" | "changed" | "removed") => {
    const kind = key.split("\n")[1] ?? "";
    const known = byKind.get(kind) ?? { kind, created: 0, changed: 0, removed: 0 };
    byKind.set(kind, { ...known, [what]: known[what] + 1 });
  };
  for (const [key, text] of after) {
    if (!before.has(key)) note(key, "created");
    else if (before.get(key) !== text) note(key, "changed");
  }
  const gone = [...before.keys()].filter((key) => !after.has(key));
  for (const key of gone) note(key, "removed");
  const namespacesRemoved = gone
    .filter((key) => key.split("\n")[1] === "Namespace")
    .map((key) => key.split("\n")[3] ?? "");
  return { byKind, namespacesRemoved };
}

/** Texts of all objects, by folder (one destination), kind, namespace and name. */
function identities(
  files: readonly ReadOutput[],
  side: "before" | "after",
): ReadonlyMap<string, string> {
  return new Map(
    files.flatMap((file) => {
      const folder = file.path.replace(/[^/]*$/, "");
      return (file[side] ?? []).map(({ object }) => {
        const { namespace = "", name = "" } = (object.metadata ?? {}) as Record<string, string>;
        const key = [folder, String(object.kind), namespace, name].join("\n");
        return [key, JSON.stringify(object)] as const;
      });
    }),
  );
}
