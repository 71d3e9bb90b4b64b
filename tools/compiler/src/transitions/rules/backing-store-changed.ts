import { defineFinding } from "@bailiwick/model/finding";
import { isJsonObject, type JsonObject, type JsonValue } from "@bailiwick/model/json-value";
import type { BackingStorePlan, DeployedEtcdPlan } from "../../handoff/plan.ts";
import { changedDecisions } from "../changed-decisions.ts";
import type { TransitionRule } from "../transition.ts";

/**
 * A tenant cluster keeps the kind of store that it was made with, and its endpoint; a deployed etcd
 * may move into the control plane, where the tenant says that it does.
 * Why: vCluster documents that migration only. It refuses others at start, or starts empty: SQLite
 * and deployed etcd are different workloads with different volumes.
 * Source: vCluster config/config.go, ValidateChanges; pkg/setup/config/config.go.
 */
const fault = defineFinding({
  code: "backing-store-changed",
  severity: "error",
  summary: "A tenant cluster keeps its backing store.",
  why: "a store of another kind or place starts empty, or the control plane does not start",
  basis: "guidance",
  waivable: true,
});

/** Finds tenant clusters that would lose their state to a new store. */
export const backingStoreChanged: TransitionRule = {
  fault,
  judge: ({ pairs }) =>
    changedDecisions(pairs, {
      fault,
      what: "backing store",
      read: ({ backingStore }) => ({
        value: inWords(backingStore.value),
        origin: backingStore.origin,
      }),
      undo: ({ backingStore }) => asWritten(backingStore.value),
      former: ({ backingStore }) => [
        { steps: ["backingStore"], value: asFields(backingStore.value) },
      ],
      isFault: (before, after) =>
        !isCarriedOver(before.backingStore.value, after.backingStore.value),
      instead: (before, after) => wayTo(before.backingStore.value, after.backingStore.value),
    }),
};

/** More members of the same etcd are no other store, and one that has moved stays where it is. */
function isCarriedOver(before: BackingStorePlan, after: BackingStorePlan): boolean {
  if (after.kind !== "embedded-etcd") return false;
  if (before.kind === "embedded-etcd") return after.former === undefined;
  return before.kind === "deployed-etcd" && before.replicas === after.former?.replicas;
}

/** vCluster asks the members that are there: fewer of them would have no majority. */
function wayTo(before: BackingStorePlan, after: BackingStorePlan): string {
  if (before.kind === "deployed-etcd" && after.kind === "embedded-etcd") {
    return `add migrateFromDeployedEtcd: { replicas: ${before.replicas} } to the new store`;
  }
  return (
    "add a tenant cluster of another name with the new store, move the workloads there, and " +
    "retire this one"
  );
}

function inWords(store: BackingStorePlan): string {
  switch (store.kind) {
    case "sqlite":
    case "deployed-etcd":
      return store.kind;
    case "embedded-etcd":
      return store.former
        ? `embedded-etcd out of ${store.former.replicas} deployed members`
        : store.kind;
    case "external-etcd":
    case "external-sql":
      return `${store.kind} ${store.endpoint.entry.name}`;
  }
}

function asWritten(store: BackingStorePlan): string {
  return `backingStore: ${inFlow(asFields(store))}`;
}

/** Names and numbers, which stand in YAML as they are. */
function inFlow(value: JsonValue): string {
  if (!isJsonObject(value)) return String(value);
  const fields = Object.entries(value).map(([key, inner]) => `${key}: ${inFlow(inner)}`);
  return `{ ${fields.join(", ")} }`;
}

function asFields(store: BackingStorePlan): JsonValue {
  switch (store.kind) {
    case "sqlite":
      return { kind: store.kind };
    case "embedded-etcd":
      return {
        kind: store.kind,
        ...(store.former && { migrateFromDeployedEtcd: membersOf(store.former) }),
      };
    case "deployed-etcd":
      return { kind: store.kind, ...membersOf(store) };
    case "external-etcd":
      return { kind: store.kind, endpoint: store.endpoint.entry.name };
    case "external-sql":
      return { kind: store.kind, endpoint: store.endpoint.entry.name, sql: { ...store.access } };
  }
}

function membersOf({ replicas, nodePool }: DeployedEtcdPlan): JsonObject {
  return { replicas, ...(nodePool && { nodePool: nodePool.name }) };
}
