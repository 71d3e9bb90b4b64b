import { defineFinding } from "@bailiwick/model/finding";
import type { JsonValue } from "@bailiwick/model/json-value";
import type { BackingStorePlan } from "../../handoff/plan.ts";
import { changedDecisions } from "../changed-decisions.ts";
import type { TransitionRule } from "../transition.ts";

/**
 * A tenant cluster keeps the kind of store that it was made with, and its endpoint.
 * Why: vCluster documents one migration only, from deployed to embedded etcd. It refuses others at
 * start, or starts empty: SQLite and deployed etcd are different workloads with different volumes.
 * Source: vCluster config/config.go, ValidateChanges; pkg/setup/config/config.go.
 */
const fault = defineFinding({
  code: "backing-store-changed",
  severity: "error",
  summary: "A tenant cluster keeps its backing store.",
  why: "no store is carried into another kind: the tenant cluster starts empty, or not at all",
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
      instead:
        "add a tenant cluster of another name with the new store, move the workloads there, " +
        "and retire this one",
    }),
};

/** More members of the same etcd are no other store. */
function inWords(store: BackingStorePlan): string {
  switch (store.kind) {
    case "sqlite":
    case "deployed-etcd":
    case "embedded-etcd":
      return store.kind;
    case "external-etcd":
    case "external-sql":
      return `${store.kind} ${store.endpoint.entry.name}`;
  }
}

function asWritten(store: BackingStorePlan): string {
  switch (store.kind) {
    case "sqlite":
      return "backingStore: { kind: sqlite }";
    case "deployed-etcd":
      return `backingStore: { kind: deployed-etcd, replicas: ${store.replicas} }`;
    case "embedded-etcd":
      return "backingStore: { kind: embedded-etcd }";
    case "external-etcd":
    case "external-sql":
      return `backingStore: { kind: ${store.kind}, endpoint: ${store.endpoint.entry.name} }`;
  }
}

function asFields(store: BackingStorePlan): JsonValue {
  switch (store.kind) {
    case "sqlite":
    case "embedded-etcd":
      return { kind: store.kind };
    case "deployed-etcd":
      return { kind: store.kind, replicas: store.replicas };
    case "external-etcd":
      return { kind: store.kind, endpoint: store.endpoint.entry.name };
    case "external-sql":
      return { kind: store.kind, endpoint: store.endpoint.entry.name, sql: { ...store.access } };
  }
}
