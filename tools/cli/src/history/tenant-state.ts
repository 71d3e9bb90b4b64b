import { readRevision } from "../git/read-revision.ts";

/** What a commit holds about a tenant: bytes as committed, nothing compiled. */
export interface TenantState {
  /** Text of the input file; undefined when there is none. */
  readonly input: string | undefined;
  /** Decisions of all tenant clusters in the evidence: `payments isolation` -> `dedicated`. */
  readonly decisions: ReadonlyMap<string, string>;
  /** Where each decision comes from, under the same keys. */
  readonly from: ReadonlyMap<string, string>;
  /** Waivers of the jurisdiction that name the tenant, by path. */
  readonly waivers: ReadonlyMap<string, string>;
}

/** A section of evidence and one line in it; the emitter writes them in this form only. */
const SECTION = /^ {2}([a-z]+):$/;
const ENTRY = /^ {4}([a-z0-9-]+): (.+)$/;

/** Reads the tenant `name` of a jurisdiction out of Git's objects. */
export function readTenantState(
  root: string,
  commit: string,
  jurisdiction: string,
  name: string,
): TenantState {
  const folder = `apps/${jurisdiction}/tenants/${name}/`;
  const inputPath = `jurisdictions/${jurisdiction}/tenants/${name}.yaml`;
  const waiverFolder = `jurisdictions/${jurisdiction}/waivers/`;
  const { texts } = readRevision(root, commit, [folder, inputPath, waiverFolder]);
  const decisions = new Map<string, string>();
  const from = new Map<string, string>();
  const waivers = new Map<string, string>();
  for (const { path, text } of texts) {
    if (path.startsWith(waiverFolder) && namesTenant(text, name)) waivers.set(path, text);
    if (!path.startsWith(folder) || !path.endsWith("/evidence.yaml")) continue;
    const cluster = path.slice(folder.length, -"/evidence.yaml".length);
    for (const [key, value] of section(text, "decisions"))
      decisions.set(`${cluster} ${key}`, value);
    for (const [key, value] of section(text, "from")) from.set(`${cluster} ${key}`, value);
  }
  return { input: texts.find(({ path }) => path === inputPath)?.text, decisions, from, waivers };
}

function section(text: string, wanted: string): readonly (readonly [string, string])[] {
  let current = "";
  return text.split("\n").flatMap((line) => {
    current = SECTION.exec(line)?.[1] ?? current;
    const [, key, value] = ENTRY.exec(line) ?? [];
    return current === wanted && key && value ? [[key, plain(value)] as const] : [];
  });
}

/** Evidence may have been edited by hand: what is not quoted well stays as it is. */
function plain(value: string): string {
  if (!value.startsWith('"')) return value;
  try {
    return String(JSON.parse(value));
  } catch {
    return value;
  }
}

function namesTenant(text: string, name: string): boolean {
  return text.split(/[^a-z0-9-]+/).includes(name);
}
