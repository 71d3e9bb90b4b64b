import { type Cure, choice } from "@bailiwick/model/cure";
import { setTo, takeOut } from "@bailiwick/model/edit";
import { defineFinding } from "@bailiwick/model/finding";
import type { HighAvailability } from "@bailiwick/model/kinds/high-availability";
import type { IsolationMode } from "@bailiwick/model/kinds/jurisdiction";
import { below, type Origin, type Sourced } from "@bailiwick/model/origin";
import type { ClusterEntry } from "../handoff/catalog.ts";
import type { BackingStorePlan, HighAvailabilityPlan } from "../handoff/plan.ts";
import type { Report } from "../handoff/report.ts";
import { servesTenant } from "./serves-tenant.ts";
import type { Question } from "./tenant-cluster.ts";

/** Source: vCluster pkg/config/validation.go, "embedded database is not supported". */
const replicasOfOneFile = defineFinding({
  code: "replicas-of-one-file",
  severity: "error",
  summary: "A control plane of several replicas has a store that all of them reach.",
  why: "SQLite is a file of one replica; the syncer refuses more at start, after the merge",
  basis: "guidance",
  waivable: false,
});

const disruptionBudgetContradiction = defineFinding({
  code: "disruption-budget-contradiction",
  severity: "error",
  summary: "A disruption budget says one number, and leaves an eviction possible.",
  why: "of two numbers the chart drops one silently, and a budget of all replicas stops each drain",
  basis: "house",
  waivable: false,
});

/** What is decided of the tenant cluster before: a part of it may be missing. */
interface Decided {
  readonly backingStore: Sourced<BackingStorePlan> | undefined;
  readonly isolation: Sourced<IsolationMode> | undefined;
}

/** Replicas of the control plane; undefined where there is one, or where something is wrong. */
export function decideHighAvailability(
  question: Question,
  { backingStore, isolation }: Decided,
  { spec }: ClusterEntry,
  report: Report,
): Sourced<HighAvailabilityPlan> | undefined {
  const { request, subject } = question;
  if (!request.highAvailability) return undefined;
  const { value: asked, origin } = request.highAvailability;
  if (asked.replicas > 1 && backingStore?.value.kind === "sqlite") {
    report({
      definition: replicasOfOneFile,
      origin: below(origin, "replicas"),
      message: `${subject} asks for ${asked.replicas} replicas, and keeps its state in SQLite`,
      hint: "write backingStore: { kind: deployed-etcd, replicas: 3 }, or leave replicas at 1",
      cure: choice(setTo(below(origin, "replicas"), 1)),
      related: [{ origin: backingStore.origin, message: "its store" }],
    });
    return undefined;
  }
  const isInside = backingStore?.value.kind === "embedded-etcd";
  const fault = contradiction(asked, origin) ?? (isInside ? evenMembers(asked, origin) : undefined);
  if (fault) {
    report({ definition: disruptionBudgetContradiction, ...fault });
    return undefined;
  }
  if (asked.replicas === 1) return undefined;
  const mode = isolation?.value;
  const isOnCluster = mode !== undefined && mode !== "standalone";
  const pools = isOnCluster
    ? spec.nodePools.filter((pool) => servesTenant(pool, mode, question))
    : [];
  const zones = [...new Set(pools.flatMap((pool) => pool.zones ?? []))].sort();
  return { value: { replicas: asked.replicas, budget: budgetOf(asked), zones }, origin };
}

function budgetOf({ minAvailable, maxUnavailable }: HighAvailability) {
  return minAvailable === undefined ? { maxUnavailable: maxUnavailable ?? 1 } : { minAvailable };
}

interface Fault {
  readonly origin: Origin;
  readonly message: string;
  readonly hint: string;
  readonly cure: Cure;
}

function contradiction(
  { replicas, minAvailable, maxUnavailable }: HighAvailability,
  origin: Origin,
): Fault | undefined {
  const least = below(origin, "minAvailable");
  const most = below(origin, "maxUnavailable");
  if (minAvailable !== undefined && maxUnavailable !== undefined) {
    return {
      origin: most,
      message: "a budget has minAvailable or maxUnavailable, and this one has both",
      hint: "leave maxUnavailable out, or minAvailable",
      cure: choice(takeOut(most)),
    };
  }
  if (minAvailable !== undefined && minAvailable >= replicas) {
    return {
      origin: least,
      message: `of ${replicas} replicas ${minAvailable} have to stay, so that none can be evicted`,
      hint:
        replicas === 1
          ? "leave minAvailable out, or ask for 3 replicas"
          : `write minAvailable: ${replicas - 1}`,
      cure: choice(replicas === 1 ? takeOut(least) : setTo(least, replicas - 1)),
    };
  }
  if (maxUnavailable === undefined || maxUnavailable < replicas) return undefined;
  return {
    origin: most,
    message: `of ${replicas} replicas ${maxUnavailable} may be away at once, so that none stays`,
    hint:
      replicas === 1
        ? "leave maxUnavailable out, or ask for 3 replicas"
        : `write maxUnavailable: ${replicas - 1}`,
    cure: choice(replicas === 1 ? takeOut(most) : setTo(most, replicas - 1)),
  };
}

/** Replicas are the members where the etcd is inside the control plane. */
function evenMembers({ replicas }: HighAvailability, origin: Origin): Fault | undefined {
  if (replicas % 2 === 1) return undefined;
  const at = below(origin, "replicas");
  return {
    origin: at,
    message: `${replicas} replicas are as many members of the etcd inside them, an even number`,
    hint: `write replicas: ${replicas + 1}: an even number has no better majority than one fewer`,
    cure: choice(setTo(at, replicas + 1)),
  };
}
