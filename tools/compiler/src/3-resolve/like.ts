import { choice } from "@bailiwick/model/cure";
import { setTo } from "@bailiwick/model/edit";
import { defineFinding, type Finding } from "@bailiwick/model/finding";
import { below, type Origin } from "@bailiwick/model/origin";
import type { ResolvedRequest } from "../handoff/catalog.ts";
import type { Report } from "../handoff/report.ts";
import { listNames } from "../wording/list-names.ts";
import { lookUp } from "./references.ts";

const unknownTenantCluster = defineFinding({
  code: "unknown-tenant-cluster",
  severity: "error",
  summary: "like: names another tenant cluster of the same tenant.",
  why: "what is tested is what runs only if the shape is really taken from what runs",
  basis: "house",
  waivable: false,
});

const likeInACircle = defineFinding({
  code: "like-in-a-circle",
  severity: "error",
  summary: "like: ends at a tenant cluster that says its own shape.",
  why: "tenant clusters that only point at each other have no shape at all",
  basis: "house",
  waivable: false,
});

/**
 * Gives every tenant cluster that says `like` the fields that it leaves out. `emptied` holds the
 * pointers of lists that stand in the file and are empty: they are said, and not left out.
 */
export function answerLike(
  requests: readonly ResolvedRequest[],
  emptied: ReadonlySet<string>,
  report: Report,
): readonly ResolvedRequest[] {
  const entries = new Map(requests.map((request) => [request.name, request]));
  return requests.map((request) => shapeOf(request, { entries, emptied }, [], report));
}

/** What a walk from one tenant cluster to the next may look at. */
interface Siblings {
  readonly entries: ReadonlyMap<string, ResolvedRequest>;
  readonly emptied: ReadonlySet<string>;
}

function shapeOf(
  request: ResolvedRequest,
  siblings: Siblings,
  seen: readonly string[],
  report: Report,
): ResolvedRequest {
  if (request.like === undefined) return request;
  const origin = below(request.origin, "like");
  if (request.like === request.name) {
    if (seen.length === 0) {
      const others = [...siblings.entries.keys()].filter((name) => name !== request.name);
      report(itself(request, origin, others));
    }
    return request;
  }
  if (seen.includes(request.name)) {
    // Each member of a circle walks it too: only the walk that came home reports it.
    if (seen[0] === request.name) {
      const outside = [...siblings.entries.values()].find(({ like }) => like === undefined);
      const cure = outside && choice(setTo(origin, outside.name));
      report({ ...circle(origin, [...seen, request.name]), ...(cure && { cure }) });
    }
    return request;
  }
  const others = new Map([...siblings.entries].filter(([name]) => name !== request.name));
  const register = {
    definition: unknownTenantCluster,
    what: "another tenant cluster of this tenant",
    entries: others,
    declaredIn: `${request.origin.file} under clusters`,
  };
  const model = lookUp(
    request.like,
    origin,
    register,
    seen.length === 0 ? report : () => undefined,
  );
  if (!model) return request;
  const shape = shapeOf(model.value, siblings, [...seen, request.name], report);
  return { ...shape, ...request, egress: listOf("egress"), gpus: listOf("gpus") };

  function listOf<K extends "egress" | "gpus">(key: K): ResolvedRequest[K] {
    const isSaid =
      request[key].length > 0 || siblings.emptied.has(below(request.origin, key).pointer);
    return isSaid ? request[key] : shape[key];
  }
}

function circle(origin: Origin, names: readonly string[]): Finding {
  return {
    definition: likeInACircle,
    origin,
    message: names.map((name) => `"${name}"`).join(" is like "),
    hint: "leave like: out at one of them and say its fields there",
  };
}

/** Two of one name are that name's fault: which of them was meant, nobody knows. */
function itself({ name, origin }: ResolvedRequest, at: Origin, others: readonly string[]): Finding {
  const use = others.length > 0 ? `use ${listNames(others)}, or ` : "";
  const [model] = others;
  return {
    ...circle(at, [name, name]),
    ...(model !== undefined && { cure: choice(setTo(at, model)) }),
    hint: `${use}leave like: out and say its fields here`,
    causedBy: [below(origin, "name")],
  };
}
