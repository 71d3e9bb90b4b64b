import type { Origin } from "@bailiwick/model/origin";
import type { Emission } from "../5-emit/emission.ts";
import { TARGETS } from "../5-emit/targets.ts";
import type { InputReach, ReachedObject } from "../handoff/explanation.ts";
import type { JurisdictionPlan, Plan } from "../handoff/plan.ts";
import type { SourceDocument } from "../handoff/source-document.ts";
import { changedLeaves } from "./changed-leaves.ts";
import { editsOf } from "./edits-of.ts";
import { inputOrigins } from "./input-origins.ts";
import type { Site } from "./site.ts";
import { sitesOf } from "./sites.ts";
import { withReplaced } from "./with-replaced.ts";

/**
 * Every object of the output that the value at `asked`, or below it, reaches: what stands there is
 * replaced in the plan, and everything is emitted again. What the value only helped to decide is
 * not reached, since the plan is not made again.
 */
export function explainInput(
  plan: Plan,
  documents: readonly SourceDocument[],
  asked: Origin,
): InputReach {
  const origins = inputOrigins(documents);
  const sites = sitesOf(plan, { file: "", pointer: "" }, origins).filter(({ origin }) =>
    isWithin(origin, asked),
  );
  const untried = new Set<Site>();
  const objects = plan.jurisdictions.flatMap((jurisdiction) => {
    const found = reachedIn(jurisdiction, sites);
    for (const site of found.untried) untried.add(site);
    return found.objects;
  });
  const clusters = namesIn(objects, /^apps\/([^/]+)\/tenants\/([^/]+)\/([^/]+)\//);
  const delivered = namesIn(objects, /^apps\/([^/]+)\/argo-cd\/tenants\/([^/]+)\.yaml$/);
  const tenants = clusters.map((name) => name.split("/").slice(0, 2).join("/"));
  return {
    tried: distinct(sites.filter((site) => !untried.has(site))),
    untried: distinct([...untried]),
    objects: objects.sort((left, right) => (left.path < right.path ? -1 : 1)),
    tenants: [...new Set([...tenants, ...delivered])].sort(),
    tenantClusters: clusters,
  };
}

function isWithin(origin: Origin, asked: Origin): boolean {
  if (origin.file !== asked.file) return false;
  return origin.pointer === asked.pointer || origin.pointer.startsWith(`${asked.pointer}/`);
}

function namesIn(objects: readonly ReachedObject[], pattern: RegExp): readonly string[] {
  const names = objects.flatMap(({ path }) => pattern.exec(path)?.slice(1).join("/") ?? []);
  return [...new Set(names)].sort();
}

function distinct(sites: readonly Site[]): readonly Origin[] {
  return [...new Map(sites.map(({ origin }) => [origin.pointer, origin])).values()];
}

/** All values at once, and by halves where nothing can be emitted with so many others. */
function reachedIn(
  plan: JurisdictionPlan,
  sites: readonly Site[],
): { objects: ReachedObject[]; untried: readonly Site[] } {
  const before = emissionsOf(plan);
  const changed = new Map<Emission, Set<string>>();
  const untried: Site[] = [];
  const search = (group: readonly Site[], marked = true): void => {
    const after = tryEmissions(plan, group, marked);
    if (after) note(before, after, changed);
    else if (group.length > 1) {
      const half = Math.ceil(group.length / 2);
      search(group.slice(0, half));
      search(group.slice(half));
    } else if (marked) search(group, false);
    else untried.push(...group);
  };
  search(sites);
  const objects = [...changed].map(([{ path, object }, pointers]): ReachedObject => {
    const { name = "" } = (object.metadata ?? {}) as { name?: string };
    return { path, kind: String(object.kind ?? "values"), name, pointers: [...pointers] };
  });
  return { objects, untried };
}

/** Nothing new where the values do not stand in this plan; undefined where emitting fails. */
function tryEmissions(
  plan: JurisdictionPlan,
  sites: readonly Site[],
  marked: boolean,
): readonly Emission[] | undefined {
  const other = withReplaced(plan, editsOf(sites, marked));
  if (other === plan) return [];
  try {
    const after = emissionsOf(other);
    return after.some(({ refusal }) => refusal !== undefined) ? undefined : after;
  } catch {
    return undefined;
  }
}

function note(
  before: readonly Emission[],
  after: readonly Emission[],
  changed: Map<Emission, Set<string>>,
): void {
  if (after.length === 0) return;
  const byIdentity = new Map(after.map((emission) => [identity(emission), emission]));
  before.forEach((emission, index) => {
    const same = after.length === before.length ? after[index] : byIdentity.get(identity(emission));
    const own = changed.get(emission) ?? new Set<string>();
    for (const { pointer } of changedLeaves(emission.object, same?.object)) own.add(pointer);
    if (own.size > 0) changed.set(emission, own);
  });
}

function identity({ path, object }: Emission): string {
  const { name = "" } = (object.metadata ?? {}) as { name?: string };
  return `${path} ${object.kind} ${name}`;
}

function emissionsOf(plan: JurisdictionPlan): readonly Emission[] {
  return TARGETS.reduce<readonly Emission[]>(
    (before, target) => before.concat(target(plan, before)),
    [],
  );
}
