import type { TenantState } from "./tenant-state.ts";

/** What one commit did to a tenant, in words; empty when nothing that evidence knows changed. */
export function tenantChanges(before: TenantState, after: TenantState): readonly string[] {
  const decisions = [...new Set([...before.decisions.keys(), ...after.decisions.keys()])].sort();
  return [
    ...decisions.flatMap((key) => change(key, before.decisions.get(key), after.decisions.get(key))),
    ...waivers(before.waivers, after.waivers),
  ];
}

function change(key: string, before: string | undefined, after: string | undefined) {
  if (before === after) return [];
  return [`${key}: ${before ?? "nothing"} -> ${after ?? "nothing"}`];
}

function waivers(before: ReadonlyMap<string, string>, after: ReadonlyMap<string, string>) {
  return [...new Set([...before.keys(), ...after.keys()])].sort().flatMap((path) => {
    if (before.get(path) === after.get(path)) return [];
    if (!before.has(path)) return [`waiver added: ${path}`];
    return [after.has(path) ? `waiver changed: ${path}` : `waiver removed: ${path}`];
  });
}
