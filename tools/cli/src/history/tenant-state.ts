import { readDocument } from "@bailiwick/compiler/doors/read-document";
import { isJsonObject, type JsonObject } from "@bailiwick/model/json-value";
import { readRevision } from "../git/read-revision.ts";
import { type RegisterFacts, registerFacts } from "./register-facts.ts";

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
  /** What the register says of whatever reaches the tenant. */
  readonly register: RegisterFacts;
  /** Record of the move by which the tenant came here. */
  readonly move: MoveFacts | undefined;
}

/** A move record as far as history needs it; what is missing in it is empty. */
export interface MoveFacts {
  readonly path: string;
  readonly from: string;
  readonly date: string;
  /** `erase until 2027-03-01`. */
  readonly data: string;
  readonly reason: string;
  readonly approver: string;
}

/** Reads the tenant `name` of a jurisdiction out of Git's objects. */
export function readTenantState(
  root: string,
  commit: string,
  jurisdiction: string,
  name: string,
): TenantState {
  const folder = `apps/${jurisdiction}/tenants/${name}/`;
  const inputPath = `jurisdictions/${jurisdiction}/tenants/${name}.yaml`;
  const movePath = inputPath.replace(/\.yaml$/, ".move.yaml");
  const waiverFolder = `jurisdictions/${jurisdiction}/waivers/`;
  const registerPath = `apps/${jurisdiction}/register.yaml`;
  const wanted = [folder, inputPath, movePath, waiverFolder, registerPath];
  const { texts } = readRevision(root, commit, wanted);
  const textAt = (wantedPath: string) => texts.find(({ path }) => path === wantedPath)?.text;
  const decisions = new Map<string, string>();
  const from = new Map<string, string>();
  const waivers = new Map<string, string>();
  for (const { path, text } of texts) {
    if (path.startsWith(waiverFolder) && namesTenant(text, name)) waivers.set(path, text);
    if (!path.startsWith(folder) || !path.endsWith("/evidence.yaml")) continue;
    const cluster = path.slice(folder.length, -"/evidence.yaml".length);
    const spec = specOf(text);
    for (const [key, value] of textPairs(spec.decisions)) decisions.set(`${cluster} ${key}`, value);
    for (const [key, value] of textPairs(spec.from)) from.set(`${cluster} ${key}`, value);
  }
  const register = registerFacts(specOf(textAt(registerPath)), decisions);
  const move = moveFacts(movePath, textAt(movePath));
  return { input: textAt(inputPath), decisions, from, waivers, register, move };
}

/** History may hold anything: what is no mapping says nothing. */
function specOf(text: string | undefined): JsonObject {
  const spec = text === undefined ? undefined : readDocument(text)?.spec;
  return isJsonObject(spec) ? spec : {};
}

function textPairs(table: unknown): readonly (readonly [string, string])[] {
  if (!isJsonObject(table)) return [];
  return Object.entries(table).map(([key, value]) => [key, String(value)]);
}

function moveFacts(path: string, text: string | undefined): MoveFacts | undefined {
  if (text === undefined) return undefined;
  const facts = new Map(textPairs(specOf(text)));
  const data = new Map(textPairs(specOf(text).data));
  const at = (key: string) => facts.get(key) ?? "";
  return {
    path,
    from: at("from"),
    date: at("date"),
    data: `${data.get("disposition") ?? "nothing said"} until ${data.get("until") ?? "no day"}`,
    reason: at("reason"),
    approver: at("approver"),
  };
}

function namesTenant(text: string, name: string): boolean {
  return text.split(/[^a-z0-9-]+/).includes(name);
}
