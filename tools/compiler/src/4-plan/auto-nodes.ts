import { choice, decision } from "@bailiwick/model/cure";
import { type Edit, setTo, takeOut } from "@bailiwick/model/edit";
import { defineFinding } from "@bailiwick/model/finding";
import type { IsolationMode } from "@bailiwick/model/kinds/jurisdiction";
import { below, type Origin, type Sourced } from "@bailiwick/model/origin";
import type { ResolvedAutoNodes, ResolvedPrivateNodes } from "../handoff/catalog.ts";
import type { Report } from "../handoff/report.ts";

const autoNodesStandalone = defineFinding({
  code: "auto-nodes-standalone",
  severity: "error",
  summary: "Machines are made by a provider where the control plane is on a cluster.",
  why: "a control plane on a machine of its own goes on without the Platform that would make them",
  basis: "house",
  waivable: false,
});

const nodePoolTwice = defineFinding({
  code: "node-pool-twice",
  severity: "error",
  summary: "A tenant cluster names each node provider once, and each pool once.",
  why: "the control plane does not start where two stand for the same",
  basis: "house",
  waivable: false,
});

const nodePoolUnbounded = defineFinding({
  code: "node-pool-unbounded",
  severity: "error",
  summary: "A pool that a provider makes has a quantity, or limits.",
  why: "without a bound, pods of one tenant decide how many machines are paid for",
  basis: "house",
  waivable: false,
});

/** Refuses machines of a provider that could not be made, or without end. */
export function reportAutoNodes(
  { value: { autoNodes }, origin: machines }: Sourced<ResolvedPrivateNodes>,
  isolation: Sourced<IsolationMode>,
  report: Report,
): void {
  const [first] = autoNodes;
  if (first && isolation.value === "standalone") {
    report({
      definition: autoNodesStandalone,
      origin: below(machines, "autoNodes"),
      message: `"${nameOf(first.value)}" would make machines, and nothing asks it to`,
      hint: "leave autoNodes out, or write isolation: private-nodes",
      cure: choice(takeOut(below(machines, "autoNodes"))),
      related: [{ origin: isolation.origin, message: `isolation: ${isolation.value}` }],
    });
  }
  const providers = autoNodes.map(({ value, origin }) => ({
    name: nameOf(value),
    origin: below(origin, "provider"),
    removal: takeOut(origin),
  }));
  const pools = autoNodes.flatMap(({ value, origin }) =>
    value.pools.map((pool, index) => ({ ...pool, origin: below(origin, "pools", index) })),
  );
  reportTwice(
    "node provider",
    providers,
    "add its pools to the first, and leave this one out",
    report,
  );
  const names = pools.map(({ name, origin }) => ({
    name,
    origin: below(origin, "name"),
    removal: takeOut(origin),
  }));
  reportTwice("pool", names, "give it another name, or leave it out", report);
  for (const { name, quantity, limits, origin } of pools) {
    if ((quantity === undefined) !== (limits === undefined)) continue;
    const both = quantity !== undefined;
    report({
      definition: nodePoolUnbounded,
      origin,
      message: `pool "${name}" has ${both ? "a quantity and limits" : "no quantity and no limits"}`,
      hint: both ? "leave limits out, or quantity" : "add quantity: 1, or limits",
      cure: decision(both ? takeOut(below(origin, "limits")) : setTo(below(origin, "quantity"), 1)),
    });
  }
}

function nameOf({ provider }: ResolvedAutoNodes): string {
  return provider.value.entry.name;
}

interface Named {
  readonly name: string;
  readonly origin: Origin;
  readonly removal: Edit;
}

function reportTwice(what: string, all: readonly Named[], hint: string, report: Report): void {
  all.forEach(({ name, origin, removal }, place) => {
    const first = all.findIndex((each) => each.name === name);
    if (first === place) return;
    report({
      definition: nodePoolTwice,
      origin,
      message: `${what} "${name}" stands twice`,
      hint,
      cure: decision(removal),
      related: all.slice(first, first + 1).map((each) => ({
        origin: each.origin,
        message: "the first one",
      })),
    });
  });
}
