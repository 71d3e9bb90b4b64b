import type { RegisterFacts } from "./register-facts.ts";
import type { MoveFacts, TenantState } from "./tenant-state.ts";

/**
 * What one commit did to a tenant, in words: its decisions, waivers that name it, the record of its
 * move, and whatever the register says of what reaches it. Empty when nothing of that changed.
 */
export function tenantChanges(before: TenantState, after: TenantState): readonly string[] {
  const left = clustersOf(before).filter((cluster) => !clustersOf(after).includes(cluster));
  const decisions = [...new Set([...before.decisions.keys(), ...after.decisions.keys()])]
    .filter((key) => !left.includes(clusterOf(key)))
    .sort();
  const stayed = before.decisions.size > 0 && after.decisions.size > 0;
  return [
    ...moveLines(before.move, after.move),
    ...left.map((cluster) => `tenant cluster ${cluster} removed`),
    ...decisions.flatMap((key) => change(key, before.decisions.get(key), after.decisions.get(key))),
    // Who comes or moves meets a whole register: what of it changed is the question of others.
    ...(stayed && !hasMoved(before, after) ? register(before.register, after.register) : []),
    ...waivers(before.waivers, after.waivers),
  ];
}

function change(key: string, before: string | undefined, after: string | undefined) {
  if (before === after) return [];
  return [`${key}: ${before ?? "nothing"} -> ${after ?? "nothing"}`];
}

function clustersOf({ decisions }: TenantState): readonly string[] {
  return [...new Set([...decisions.keys()].map(clusterOf))].sort();
}

/** Keys are `payments isolation`; names of tenant clusters have no space. */
function clusterOf(key: string): string {
  return key.split(" ")[0] ?? key;
}

function hasMoved(before: TenantState, after: TenantState): boolean {
  return after.move !== undefined && before.move?.path !== after.move.path;
}

function moveLines(before: MoveFacts | undefined, after: MoveFacts | undefined) {
  if (!after || JSON.stringify(before) === JSON.stringify(after)) return [];
  const { path, from, date, data, reason, approver } = after;
  return [
    `move record: ${path}, from ${from} on ${date}, agreed by ${approver}: ${reason}`,
    `data left in ${from}: ${data} (declared)`,
  ];
}

function register(before: RegisterFacts, after: RegisterFacts): readonly string[] {
  return [...new Set([...before.keys(), ...after.keys()])].sort().flatMap((subject) => {
    const [old, now] = [before.get(subject), after.get(subject)];
    if (!old) return [`${subject} joins: ${inShort(now)}`];
    if (!now) return [`${subject} leaves: ${inShort(old)}`];
    const fields = [...new Set([...old.keys(), ...now.keys()])].sort();
    return fields.flatMap((key) => change(`${subject} ${key}`, old.get(key), now.get(key)));
  });
}

/** What makes a place a matter of law, for one that comes or goes as a whole. */
function inShort(facts: ReadonlyMap<string, string> | undefined): string {
  const telling = ["kind", "country", "operator", "legalEntity.country", "because"];
  const said = telling.flatMap((key) => facts?.get(key) ?? []);
  return said.length > 0 ? said.join(", ") : "declared";
}

function waivers(before: ReadonlyMap<string, string>, after: ReadonlyMap<string, string>) {
  return [...new Set([...before.keys(), ...after.keys()])].sort().flatMap((path) => {
    if (before.get(path) === after.get(path)) return [];
    if (!before.has(path)) return [`waiver added: ${path}`];
    return [after.has(path) ? `waiver changed: ${path}` : `waiver removed: ${path}`];
  });
}
