import { choice } from "@bailiwick/model/cure";
import { type Edit, setTo, takeOut } from "@bailiwick/model/edit";
import { defineFinding } from "@bailiwick/model/finding";
import type { NodePool } from "@bailiwick/model/kinds/control-plane-cluster";
import type { Criticality } from "@bailiwick/model/kinds/tenant";
import { below, type Origin, type Sourced } from "@bailiwick/model/origin";
import type { ResolvedStore, TemplateRelease } from "../handoff/catalog.ts";
import type { BackingStorePlan } from "../handoff/plan.ts";
import type { Report } from "../handoff/report.ts";
import { sqlGap } from "./sql-access.ts";
import type { Question } from "./tenant-cluster.ts";

const backingStoreContradiction = defineFinding({
  code: "backing-store-contradiction",
  severity: "error",
  summary: "A backing store says what its kind needs, and nothing that its kind ignores.",
  why: "the chart renders a store that cannot start, or keeps state where nobody asked for it",
  basis: "house",
  waivable: false,
});

/** Where the tenant cluster's own state lives. */
export function decideBackingStore(
  { request }: Question,
  criticality: Sourced<Criticality>,
  template: TemplateRelease,
  nodePool: NodePool | undefined,
  report: Report,
): Sourced<BackingStorePlan> | undefined {
  const shape = template.spec.defaults.backingStore[criticality.value];
  if (!request.backingStore) {
    const pointer = `/spec/defaults/backingStore/${criticality.value}`;
    const value: BackingStorePlan =
      shape.kind === "sqlite" ? { kind: "sqlite" } : { kind: shape.kind, replicas: shape.replicas };
    return { value, origin: { file: template.file, pointer } };
  }
  const { value: asked, origin } = request.backingStore;
  const fault = contradiction(asked);
  if (fault) {
    report({
      definition: backingStoreContradiction,
      origin: below(origin, ...fault.steps),
      message: fault.message,
      hint: fault.hint,
      cure: choice(fault.edit(origin)),
    });
    return undefined;
  }
  return { value: storePlan(asked, shape.replicas, nodePool), origin };
}

interface Fault {
  /** Below the store. */
  readonly steps: readonly string[];
  readonly message: string;
  readonly hint: string;
  readonly edit: (store: Origin) => Edit;
}

const FORMER = "migrateFromDeployedEtcd";

/** Kinds that are somewhere else, and have to be named. */
const ELSEWHERE = ["external-etcd", "external-sql"];

function contradiction(asked: ResolvedStore): Fault | undefined {
  const { kind, endpoint, sql } = asked;
  if (endpoint && !ELSEWHERE.includes(kind)) {
    return {
      steps: ["endpoint"],
      message: `"${kind}" runs beside the control plane and has no endpoint`,
      hint: "leave endpoint out, or write kind: external-etcd",
      edit: (store) => takeOut(below(store, "endpoint")),
    };
  }
  if (!endpoint && ELSEWHERE.includes(kind)) {
    return {
      steps: ["kind"],
      message: `"${kind}" does not say which one`,
      hint: "add endpoint: <inventory entry of kind backing-store>",
      edit: (store) => takeOut(store),
    };
  }
  if (sql && kind !== "external-sql") {
    return {
      steps: ["sql"],
      message: `"${kind}" is no SQL database`,
      hint: "leave sql out, or write kind: external-sql",
      edit: (store) => takeOut(below(store, "sql")),
    };
  }
  if (asked.nodePool && kind !== "deployed-etcd") {
    return {
      steps: ["nodePool"],
      message: `"${kind}" has no pods of its own`,
      hint: "leave nodePool out, or write kind: deployed-etcd",
      edit: (store) => takeOut(below(store, "nodePool")),
    };
  }
  if (asked.migrateFrom && kind !== "embedded-etcd") {
    return {
      steps: [FORMER],
      message: `vCluster carries the state of a deployed etcd into no "${kind}"`,
      hint: `leave ${FORMER} out, or write kind: embedded-etcd`,
      edit: (store) => takeOut(below(store, FORMER)),
    };
  }
  const gap = kind === "external-sql" ? sqlGap(asked) : undefined;
  if (gap) {
    const { field, message, hint } = gap;
    return { steps: [field], message, hint, edit: takeOut };
  }
  return wrongMembers(asked);
}

function wrongMembers({ kind, replicas, migrateFrom }: ResolvedStore): Fault | undefined {
  if (replicas !== undefined && kind !== "deployed-etcd") {
    return {
      steps: ["replicas"],
      message: `"${kind}" has no replicas of its own`,
      hint: `leave replicas out, or write ${membersOf(kind)}`,
      edit: (store) => takeOut(below(store, "replicas")),
    };
  }
  if (migrateFrom) return evenMembers(migrateFrom.value.replicas, FORMER, "replicas");
  return evenMembers(replicas, "replicas");
}

function evenMembers(members: number | undefined, ...steps: readonly string[]): Fault | undefined {
  if (members === undefined || members % 2 !== 0) return undefined;
  return {
    steps,
    message: `${members} members have no better majority than ${members - 1}`,
    hint: `write replicas: ${members + 1}`,
    edit: (store) => setTo(below(store, ...steps), members + 1),
  };
}

/** Members of an etcd inside the control plane are the control plane's own replicas. */
function membersOf(kind: ResolvedStore["kind"]): string {
  return kind === "embedded-etcd" ? "highAvailability: { replicas: 3 }" : "kind: deployed-etcd";
}

function storePlan(
  asked: ResolvedStore,
  members: number,
  nodePool: NodePool | undefined,
): BackingStorePlan {
  const { kind, replicas, endpoint, sql, migrateFrom } = asked;
  const pool = nodePool && { nodePool };
  if (kind === "external-etcd" && endpoint) return { kind, endpoint: endpoint.value };
  if (kind === "external-sql" && endpoint && sql) {
    return { kind, endpoint: endpoint.value, access: sql };
  }
  if (kind === "embedded-etcd") {
    const before = migrateFrom?.value.replicas;
    return {
      kind,
      ...(before && { former: { kind: "deployed-etcd", replicas: before, ...pool } }),
    };
  }
  if (kind === "deployed-etcd") return { kind, replicas: replicas ?? members, ...pool };
  return { kind: "sqlite" };
}
