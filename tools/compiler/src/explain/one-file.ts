import { InternalError } from "@bailiwick/model/internal-error";
import type { JsonObject } from "@bailiwick/model/json-value";
import { byIdentity } from "../5-emit/by-identity.ts";
import type { Emission } from "../5-emit/emission.ts";
import { TARGETS, type Target } from "../5-emit/targets.ts";
import type { JurisdictionPlan } from "../handoff/plan.ts";

/** One output file, and how to emit it again from another plan. */
export interface OneFile {
  /** The plan, without what this file does not need. */
  readonly plan: JurisdictionPlan;
  readonly source: string;
  /** In the order of the file. */
  readonly documents: readonly OneDocument[];
  /** The same documents in the same order; undefined where they are other ones by now. */
  readonly again: (plan: JurisdictionPlan) => readonly JsonObject[] | undefined;
}

/** A document, and the name of its target: `vcluster` for `emitVcluster`. */
interface OneDocument {
  readonly object: JsonObject;
  readonly target: string;
}

/** The file at `path`, if this jurisdiction has it. Only the targets that write it run again. */
export function oneFile(whole: JurisdictionPlan, path: string): OneFile | undefined {
  const targets = writersOf(whole, path);
  const own = (plan: JurisdictionPlan) =>
    emissions(plan, targets).filter(({ emission }) => emission.path === path);
  const all = own(whole);
  const [first] = all;
  if (!first) return undefined;
  const said = JSON.stringify(all.map(({ emission }) => emission));
  const isSame = (plan: JurisdictionPlan) => {
    try {
      return JSON.stringify(own(plan).map(({ emission }) => emission)) === said;
    } catch {
      return false;
    }
  };
  let plan = whole;
  for (const part of parts(path, first.emission.source)) {
    const smaller = { ...plan, ...part(plan) };
    if (isSame(smaller)) plan = smaller;
  }
  return fileOf(plan, path, targets);
}

function writersOf(plan: JurisdictionPlan, path: string): readonly Target[] {
  const before: Emission[] = [];
  return TARGETS.filter((target) => {
    const emitted = target(plan, before);
    before.push(...emitted);
    return emitted.some((each) => each.path === path);
  });
}

type Part = (plan: JurisdictionPlan) => Partial<JurisdictionPlan>;

/** What a file may do without; it is tried, and kept where the file stays as it was. */
function parts(path: string, source: string): readonly Part[] {
  const named = new Set(path.replace(/\.yaml$/, "").split("/"));
  return [
    ({ tenants }) => ({ tenants: tenants.filter(({ tenant }) => named.has(tenant.name)) }),
    ({ tenants }) => ({
      tenants: tenants.map(({ tenant, clusters }) => ({
        tenant,
        clusters: clusters.filter(({ name }) => named.has(name)),
      })),
    }),
    ({ admissionPolicies: all }) => ({
      admissionPolicies: all.filter(({ file }) => file === source),
    }),
    ({ controlPlaneClusters: all }) => ({
      controlPlaneClusters: all.filter(({ name }) => named.has(name)),
    }),
  ];
}

interface Written {
  readonly emission: Emission;
  readonly target: Target;
}

function fileOf(plan: JurisdictionPlan, path: string, targets: readonly Target[]): OneFile {
  const all = emissions(plan, targets);
  const places = [...all.keys()]
    .filter((place) => all[place]?.emission.path === path)
    .sort((left, right) =>
      byIdentity(at(all, left).emission.object, at(all, right).emission.object),
    );
  return {
    plan,
    source: at(all, places[0] ?? 0).emission.source,
    documents: places.map((place) => {
      const { emission, target } = at(all, place);
      return { object: emission.object, target: nameOf(target) };
    }),
    again: (other) => {
      const emitted = emissions(other, targets);
      const refused = emitted.find(({ emission }) => emission.refusal !== undefined)?.emission;
      if (refused) throw new InternalError("not emitted", refused.refusal);
      if (emitted.length !== all.length) return undefined;
      const written = places.map((place) => at(emitted, place).emission);
      return written.map(({ object }) => object);
    },
  };
}

/** A target that takes one argument does not look at what others have emitted. */
function emissions(plan: JurisdictionPlan, targets: readonly Target[]): readonly Written[] {
  return targets.flatMap((target) => {
    const others = target.length > 1 ? TARGETS.slice(0, TARGETS.indexOf(target)) : [];
    const before = others.reduce<readonly Emission[]>(
      (earlier, each) => earlier.concat(each(plan, earlier)),
      [],
    );
    return target(plan, before).map((emission) => ({ emission, target }));
  });
}

function nameOf(target: Target): string {
  return target.name
    .replace(/^emit/, "")
    .replace(/\B[A-Z]/g, "-$&")
    .toLowerCase();
}

function at(written: readonly Written[], place: number): Written {
  const one = written[place];
  if (!one) throw new InternalError("no such emission", place);
  return one;
}
